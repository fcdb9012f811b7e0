using System.Text.RegularExpressions;

namespace BackPainBot.Browser.Tests.Chat;

/// <summary>Words without what a page adds or takes away: line breaks, curly quotes, numbers of lists.</summary>
internal static partial class ShownText
{
    public static string Plain(string shown) =>
        Spaces().Replace(shown.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace("\u200B", "", StringComparison.Ordinal), " ").Trim();

    /// <summary>Of a reply as transcripts write it; its last line holds the buttons, if it has any.</summary>
    public static string Of(IReadOnlyList<string> reply) => Plain(string.Join(' ', reply.Where(line => !IsButtons(line)).Select(Words)));

    public static IReadOnlyList<string> ButtonsOf(IReadOnlyList<string> reply) =>
        [.. reply.Where(IsButtons).SelectMany(line => line[1..^1].Split("] ["))];

    private static bool IsButtons(string line) => line.StartsWith('[');

    private static string Words(string line) => ListNumber().Replace(line, "").Trim('*');

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListNumber();
}
