using BackPainBot.Core.Understanding;
using BackPainBot.Runtime;
using BackPainBot.Settings;

namespace BackPainBot.Commands;

/// <summary>Tells how messages are understood: JSON Lines in, JSON Lines out, or an explanation of each.</summary>
internal static class UnderstandCommand
{
    /// <summary>Answers each line that is not blank, so that a measuring program may feed it line by line; 1 when one of them was not as it should be.</summary>
    /// <param name="explains">Tells how each was read, for people, instead of printing a frame for programs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(bool explains, CancellationToken cancellationToken)
    {
        var recognizer = BotLoader.Load(BotSettings.Read(Configurations.OfCommand(), serves: false)).Recognizer;
        using var input = Pipes.Input();
        await using var output = Pipes.Output();
        var failed = false;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.AsSpan().IsWhiteSpace())
                continue;
            var understood = explains ? UtteranceFrame.TryExplain(recognizer, line, out var answer) : UtteranceFrame.TryAnswer(recognizer, line, out answer);
            failed |= !understood;
            await output.WriteAsync(answer + "\n");
            await output.FlushAsync(cancellationToken);
        }

        return failed ? 1 : 0;
    }
}
