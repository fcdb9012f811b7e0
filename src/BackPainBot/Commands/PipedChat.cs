using BackPainBot.Channels.Rendering;
using BackPainBot.Core.Dialogs;
using BackPainBot.Runtime;

namespace BackPainBot.Commands;

/// <summary>One message a line in; after each, what the bot says to it.</summary>
internal static class PipedChat
{
    /// <summary>Talks until the input ends.</summary>
    /// <param name="talk">The talk.</param>
    /// <param name="input">Read to its end.</param>
    /// <param name="output">Plain text with a blank line after each reply, or one JSON object a line.</param>
    /// <param name="json">Which of the two.</param>
    /// <param name="cancellationToken">Ends the talk between two messages.</param>
    public static async Task RunAsync(TerminalTalk talk, TextReader input, TextWriter output, bool json, CancellationToken cancellationToken)
    {
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            foreach (var reply in await talk.SayAsync(line, cancellationToken))
                await WriteAsync(output, reply, json);
            await output.FlushAsync(cancellationToken);
        }
    }

    private static async Task WriteAsync(TextWriter output, Reply reply, bool json)
    {
        await output.WriteAsync(json ? TerminalLine.Of(reply) : $"{PlainTextRenderer.Render(reply)}\n");
        await output.WriteAsync('\n');
    }
}
