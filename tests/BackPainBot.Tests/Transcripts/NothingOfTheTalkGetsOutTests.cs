using BackPainBot.Core.Dialogs;
using BackPainBot.Settings;
using BackPainBot.Tests.Hosting;
using BackPainBot.Transcripts;
using Shouldly;

namespace BackPainBot.Tests.Transcripts;

/// <summary>Every transcript is played; then all that was logged and sent to the collector is searched.</summary>
public sealed class NothingOfTheTalkGetsOutTests
{
    [Fact]
    public async Task Neither_logs_nor_figures_nor_traces_hold_a_word_of_any_talk()
    {
        await using var collector = await CollectorSink.StartAsync();
        var transcripts = TranscriptFile.All(RealBot.TranscriptsFolder);
        var logged = new List<string>();
        foreach (var transcript in transcripts)
            logged.AddRange(await PlayAsync(transcript, collector.Address));

        collector.Got.Select(request => request.Path).Distinct().Order(StringComparer.Ordinal).ShouldBe(["/v1/metrics", "/v1/traces"]);
        var figures = string.Join('\n', collector.Got.Select(request => request.Body));
        figures.ShouldContain("backpainbot.turns");
        figures.ShouldContain("backpainbot.outbox.age");
        var output = figures + string.Join('\n', logged);
        transcripts.SelectMany(Said).Distinct(StringComparer.Ordinal).Where(words => output.Contains(words, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        HealthWords().Where(word => output.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> PlayAsync(Transcript transcript, string collector)
    {
        var server = await TranscriptServer.StartAsync(new TelemetryOptions { OtlpEndpoint = collector });
        Reply? last = null;
        foreach (var (turn, spoken) in transcript.Turns.Zip(TranscriptPlay.Run(RealBot.Instance, transcript)))
        {
            server.Time.Advance(turn.Later + TranscriptPlay.Moment);
            await server.SendAsync(turn, last);
            last = spoken ?? last;
        }

        // With its end it sends what is left.
        await server.DisposeAsync();
        return server.Log.Lines;
    }

    /// <summary>What was said by either side; a word or two of everyday speech ("hi", "next") stand in any output.</summary>
    private static IEnumerable<string> Said(Transcript transcript) =>
        transcript.Turns.SelectMany(turn => turn.Reply.Append(turn.Says)).Select(words => words.Trim(' ', '>', '*')).Where(words => words.Length >= 8);

    /// <summary>The names of muscles, places and flags.</summary>
    private static IEnumerable<string> HealthWords() =>
        RealBot.Instance.Knowledge.Muscles.Values.Select(muscle => muscle.Name)
            .Concat(RealBot.Instance.Knowledge.Flags.Keys)
            .Concat(RealBot.Instance.Knowledge.Regions.Keys.Where(region => region.Length >= 5));
}
