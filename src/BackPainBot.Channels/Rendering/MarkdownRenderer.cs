using System.Text;
using System.Text.RegularExpressions;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>The text of a reply in the Markdown that Bot Framework channels share.</summary>
public static partial class MarkdownRenderer
{
    public static string Render(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return string.Join("\n\n", ReplyText.Blocks(reply, Escape, note => $"*{note}*"));
    }

    /// <summary>Sentences are plain text: what Markdown would read in them is escaped, and only that.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '~')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return BlockStart().Replace(escaped.ToString(), "${digits}\\${mark}");
    }

    /// <summary>What opens a heading or a list at the start of a line: <c># </c>, <c>- </c>, <c>+ </c>, <c>1. </c>.</summary>
    [GeneratedRegex(@"^(?<digits>[0-9]*)(?<mark>[#+\-.)])(?=\s)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockStart();
}
