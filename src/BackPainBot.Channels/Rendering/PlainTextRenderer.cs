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

    /// <summary>One line a choice; the number is what may be typed instead of the label.</summary>
    public static IEnumerable<string> Choices(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Choices.Select((choice, i) => $"[{i + 1}] {choice.Label}");
    }

    private static IEnumerable<string> Parts(Reply reply)
    {
        yield return Words(reply);
        if (reply.Choices.Count > 0)
            yield return string.Join('\n', Choices(reply));
    }
}
