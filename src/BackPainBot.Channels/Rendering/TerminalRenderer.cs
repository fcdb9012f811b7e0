using BackPainBot.Core.Dialogs;
using Spectre.Console;

namespace BackPainBot.Channels.Rendering;

/// <summary>A reply on a terminal that shows colour: small print and choices dim, everything wrapped at words.</summary>
public static class TerminalRenderer
{
    /// <summary>Colour only sets apart what words already say, so nothing is lost without it.</summary>
    public static void Write(IAnsiConsole console, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(reply);
        foreach (var block in ReplyText.Blocks(reply, Markup.Escape, note => $"[dim italic]{note}[/]"))
        {
            console.MarkupLine(block);
            console.WriteLine();
        }

        foreach (var choice in PlainTextRenderer.Choices(reply))
            console.MarkupLine($"[dim]{Markup.Escape(choice)}[/]");
    }
}
