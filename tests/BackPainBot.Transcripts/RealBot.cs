using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Transcripts;

/// <summary>The bot with the knowledge and dialogs of this repository, loaded once.</summary>
public static class RealBot
{
    private static readonly Lazy<Bot> Loaded = new(Load);

    public static Bot Instance => Loaded.Value;

    public static string TranscriptsFolder => Path.Combine(AppContext.BaseDirectory, "transcripts");

    public static IReadOnlyList<SourceFile> Files(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, folder);
        return
        [
            .. Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Select(f => new SourceFile(Path.GetRelativePath(AppContext.BaseDirectory, f).Replace('\\', '/'), File.ReadAllText(f)))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    private static Bot Load()
    {
        var errors = new LoadErrors();
        return BotFactory.Create(Files("knowledge"), Files("dialogs"), errors)
            ?? throw new InvalidDataException(string.Join('\n', errors.All));
    }
}
