using System.Text.Json;
using BackPainBot.Core.Understanding;
using BackPainBot.Runtime;
using BackPainBot.Settings;

namespace BackPainBot.Commands;

/// <summary>Learns what speaks for which intent: labelled JSON Lines in, the lines of <c>knowledge/understanding/weights.yaml</c> out.</summary>
internal static class LearnCommand
{
    /// <summary>Its messages are for what their flags say, and flags are a matter of rules.</summary>
    private const string ByRules = "red_flag";

    /// <summary>1 when a line is not as it should be.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var recognizer = BotLoader.Load(BotSettings.Read(Configurations.OfCommand(), serves: false)).Recognizer;
        using var input = Pipes.Input();
        await using var output = Pipes.Output();
        var labelled = new List<(string, ReadingContext, string)>();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.AsSpan().IsWhiteSpace())
                continue;
            if (LabelledOf(line) is not { } read)
            {
                await Console.Error.WriteLineAsync($"Line {labelled.Count + 1} has no text and intent, as tests/utterances/ has them.");
                return 1;
            }

            labelled.Add(read);
        }

        foreach (var weights in recognizer.Learn(labelled.Where(l => l.Item3 != ByRules)))
            await output.WriteAsync($"  - {weights}\n");
        return 0;
    }

    private static (string Text, ReadingContext Context, string Intent)? LabelledOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var map = json.RootElement;
            var inStep = map.TryGetProperty("context", out var context) && context.ValueKind is JsonValueKind.String;
            return (map.GetProperty("text").GetString() ?? "", new ReadingContext(InStep: inStep), map.GetProperty("intent").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
