using BackPainBot.Channels.Rendering;
using BackPainBot.Core.Dialogs;
using BackPainBot.Runtime;
using Spectre.Console;

namespace BackPainBot.Commands;

/// <summary>The talk with a person at a terminal: a greeting or the question that was open, a prompt, the choices with their numbers.</summary>
internal static class TerminalChat
{
    /// <summary>What ends it. None is lost by it: whoever comes back is asked the same question again.</summary>
    private static readonly HashSet<string> Quit = new(StringComparer.OrdinalIgnoreCase) { "/quit", "quit", "exit", "bye" };

    public static async Task RunAsync(TerminalTalk talk, TextReader input, IAnsiConsole console, CancellationToken cancellationToken)
    {
        console.MarkupLine("[dim]quit or exit ends this; the talk is kept.[/]");
        Show(console, await talk.JoinAsync(cancellationToken));
        while (Ask(console, input) is { } line && !Quit.Contains(line.Trim()))
            Show(console, await talk.SayAsync(line, cancellationToken));
    }

    private static string? Ask(IAnsiConsole console, TextReader input)
    {
        console.Markup("[bold]>[/] ");
        return input.ReadLine();
    }

    private static void Show(IAnsiConsole console, IReadOnlyList<Reply> replies)
    {
        foreach (var reply in replies)
        {
            console.WriteLine();
            TerminalRenderer.Write(console, reply);
        }

        console.WriteLine();
    }
}
