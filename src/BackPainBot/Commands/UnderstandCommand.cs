using BackPainBot.Core.Understanding;
using BackPainBot.Runtime;
using BackPainBot.Settings;

namespace BackPainBot.Commands;

/// <summary>Tells how messages are understood: JSON Lines in, JSON Lines out.</summary>
internal static class UnderstandCommand
{
    /// <summary>Answers each line that is not blank, so that a measuring program may feed it line by line.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var recognizer = BotLoader.Load(BotSettings.Read(Configurations.OfCommand(), serves: false)).Recognizer;
        using var input = Pipes.Input();
        await using var output = Pipes.Output();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.AsSpan().IsWhiteSpace())
                continue;
            await output.WriteAsync(UtteranceFrame.Answer(recognizer, line) + "\n");
            await output.FlushAsync(cancellationToken);
        }

        return 0;
    }
}
