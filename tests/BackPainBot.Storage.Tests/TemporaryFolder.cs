namespace BackPainBot.Storage.Tests;

/// <summary>A folder of its own for each test, which deletes it.</summary>
internal sealed class TemporaryFolder
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backpainbot-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Delete() => _folder.Delete(recursive: true);
}
