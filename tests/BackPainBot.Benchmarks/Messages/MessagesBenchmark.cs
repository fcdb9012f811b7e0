using BackPainBot.Benchmarks.Measuring;

namespace BackPainBot.Benchmarks.Messages;

/// <summary>
/// Durable turns over HTTP beside a bare endpoint, under the same client. Both take turns, so that a busy moment of the machine falls
/// on both.
/// </summary>
internal static class MessagesBenchmark
{
    private const double LeastOfBare = 1 / 8.0;
    private const int Rounds = 3;

    /// <summary>So long the JIT is at work on what a turn takes; the bare endpoint needs a tenth of it.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Report report)
    {
        var talk = Talk.Read();
        report.Head($"messages: {LoadRun.Conversations} conversations, {Rounds} times {Round.TotalSeconds} s each after {WarmUp.TotalSeconds} s");
        await using var bot = await ServerChild.StartBotAsync();
        await using var bare = await ServerChild.StartBareAsync();
        await LoadRun.RunAsync(bare.Messages, talk, "warm-up", WarmUp);
        await LoadRun.RunAsync(bot.Messages, talk, "warm-up", WarmUp);

        var (ofBot, ofBare) = (new List<LoadResult>(), new List<LoadResult>());
        var before = bot.StoreBytes();
        for (var round = 0; round < Rounds; round++)
        {
            ofBare.Add(await RunAsync(bare, talk, $"round-{round}"));
            ofBot.Add(await RunAsync(bot, talk, $"round-{round}"));
        }

        var (all, least) = (LoadResult.Together(ofBot), LoadResult.Together(ofBare));
        report.Line($"the bot, every turn durable: {all}");
        report.Line($"bare endpoint: {least}");
        report.Line($"the store grew by {Report.Number((bot.StoreBytes() - before) / 1024.0 / all.Latencies.Count)} KB a turn");
        report.Line($"processor time a message: the bot {Report.Number(all.CpuMicroseconds)} µs, the bare endpoint {Report.Number(least.CpuMicroseconds)} µs; "
            + $"the bot takes {Report.Number(all.CpuMicroseconds / least.CpuMicroseconds)} times that");
        report.Line($"the bot's by round, µs: {string.Join(", ", ofBot.Select(r => Report.Number(r.CpuMicroseconds)))}");
        report.AtLeast("the bot's rate as a part of the bare endpoint's", all.Rate / least.Rate, LeastOfBare, $"(1/{Report.Number(least.Rate / all.Rate)})");
        report.AtMost("errors", all.Errors + least.Errors, 0, "messages");
    }

    private static async Task<LoadResult> RunAsync(ServerChild server, Talk talk, string run)
    {
        var before = server.Cpu;
        var result = await LoadRun.RunAsync(server.Messages, talk, run, Round);
        return result with { Cpu = server.Cpu - before };
    }
}
