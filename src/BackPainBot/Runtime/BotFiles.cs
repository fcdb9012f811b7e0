using System.Text;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Runtime;

/// <summary>Reads the folders of YAML files; what is in them is the core's business.</summary>
internal static class BotFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every YAML file below the folder, in the same order on every machine.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="name">How the paths begin that errors show: <c>knowledge</c>.</param>
    /// <param name="setting">What to set when the folder is elsewhere.</param>
    /// <exception cref="StartException">The folder or a file cannot be read.</exception>
    public static IReadOnlyList<SourceFile> Read(string folder, string name, string setting)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                    .Select(path => new SourceFile($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", Text(path)))
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The folder '{folder}' cannot be read: {e.Message} Set {setting} to where {name}/ is.", e);
        }
    }

    /// <summary>A file of another encoding would be read with signs that nobody wrote.</summary>
    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException e)
        {
            throw new StartException($"The file '{path}' is not UTF-8: save it as UTF-8.", e);
        }
    }
}
