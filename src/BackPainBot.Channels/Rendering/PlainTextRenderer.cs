using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>A reply as plain text: for a terminal, for a pipe, for a voice.</summary>
public static class PlainTextRenderer
{
    /// <summary>The words alone, without the choices.</summary>
    public static string Words(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return string.Join("\n\n", ReplyText.Blocks(reply, text => text, note => note));
    }

    /// <summary>The words and, below them, the choices with the numbers that pick them.</summary>
    public static string Render(Reply reply) => string.Join("\n\n", Parts(reply));

    /// <summary>
    /// One line a choice; the number is what may be typed instead of the label. Of a card the numbered lines stand in the words
    /// already, and what else can be answered has no number: none of a card's signs is never a number. Nor are the buttons of a step, where
    /// a number is how much it hurts.
    /// </summary>
    public static IReadOnlyList<string> Choices(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var numbered = reply.AsksCard
            ? reply.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.List).Sum(paragraph => paragraph.Lines.Count) : 0;
        return [.. reply.Choices.Select((choice, i) => reply.AsksCard || reply.TechniqueStep is not null ? $"[{choice.Label}]" : $"[{i + 1}] {choice.Label}").Skip(numbered)];
    }

    private static IEnumerable<string> Parts(Reply reply)
    {
        yield return Words(reply);
        if (Choices(reply) is { Count: > 0 } choices)
            yield return string.Join('\n', choices);
    }
}
