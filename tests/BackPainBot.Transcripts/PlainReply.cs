using BackPainBot.Core.Dialogs;

namespace BackPainBot.Transcripts;

/// <summary>A reply as transcripts show it: paragraphs as lines, the buttons last.</summary>
public static class PlainReply
{
    public static IReadOnlyList<string> Of(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var lines = new List<string>();
        foreach (var paragraph in reply.Paragraphs)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(paragraph.Kind switch
            {
                ParagraphKind.List => paragraph.Lines.Select((l, i) => $"{i + 1}. {l.Text}"),
                ParagraphKind.Note => [$"*{string.Join(' ', paragraph.Lines.Select(l => l.Text))}*"],
                _ => [string.Join(' ', paragraph.Lines.Select(l => l.Text))],
            });
        }

        if (reply.Choices.Count > 0)
        {
            lines.Add("");
            lines.Add(string.Join(' ', reply.Choices.Select(c => $"[{c.Label}]")));
        }

        return lines;
    }
}
