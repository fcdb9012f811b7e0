using System.Text.Json;

namespace BackPainBot.Channels.Page;

/// <summary>The built page: its frame, and the files that the frame names.</summary>
internal sealed class PageFiles
{
    private const string NonceSlot = "{{nonce}}";
    private const string DaysSlot = "{{days}}";

    private readonly string _frame;
    private readonly Dictionary<string, PageFile> _files;

    private PageFiles(string frame, Dictionary<string, PageFile> files) => (_frame, _files) = (frame, files);

    /// <summary>Null when the program was built without the page.</summary>
    /// <param name="folder">Where the build put it.</param>
    /// <param name="keepDays">How long a talk is kept, for the page to tell.</param>
    public static PageFiles? Load(string folder, int keepDays)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest))
            return null;
        var listed = JsonSerializer.Deserialize(File.ReadAllBytes(manifest), PageJson.Default.PageManifest)!.Files;
        var files = listed.ToDictionary(
            file => file.Key, file => PageFile.At(Path.Combine(folder, "assets", file.Key), file.Value), StringComparer.Ordinal);
        var frame = File.ReadAllText(Path.Combine(folder, "index.html"));
        return new PageFiles(frame.Replace(DaysSlot, $"{keepDays}", StringComparison.Ordinal), files);
    }

    /// <summary>The page for one answer.</summary>
    /// <param name="nonce">By which this answer's policy knows what belongs to it.</param>
    public string Html(string nonce) => _frame.Replace(NonceSlot, nonce, StringComparison.Ordinal);

    public PageFile? Find(string name) => _files.GetValueOrDefault(name);
}
