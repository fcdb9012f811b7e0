using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>What the renderers share: a reply as blocks of text, whatever the channel does with them.</summary>
internal static class ReplyText
{
    /// <summary>One block a paragraph.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="escape">Protects what the channel would take for formatting.</param>
    /// <param name="note">Sets small print apart.</param>
    public static IEnumerable<string> Blocks(Reply reply, Func<string, string> escape, Func<string, string> note) =>
        reply.Paragraphs
            .Where(paragraph => paragraph.Lines.Count > 0)
            .Select(paragraph => paragraph.Kind switch
            {
                ParagraphKind.List => string.Join('\n', paragraph.Lines.Select((line, i) => $"{i + 1}. {escape(line.Text)}")),
                ParagraphKind.Note => note(Sentences(paragraph, escape)),
                _ => Sentences(paragraph, escape),
            });

    private static string Sentences(Paragraph paragraph, Func<string, string> escape) =>
        string.Join(' ', paragraph.Lines.Select(line => escape(line.Text)));
}
