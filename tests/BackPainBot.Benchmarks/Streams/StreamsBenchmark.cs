using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Benchmarks.Messages;

namespace BackPainBot.Benchmarks.Streams;

/// <summary>
/// Many pages open at once, and new talks all the time, as on the site of a busy clinic. The baseline is the bare endpoint, asked
/// once with every talk while all this goes on.
/// </summary>
internal sealed class StreamsBenchmark(ServerChild bot, ServerChild bare, Talk talk, HttpClient client)
{
    private const int Sockets = 500;
    private const int TalksPerSecond = 50;

    /// <summary>Memory in the last quarter of the time, as a part of that in the second: the first fills pools and caches.</summary>
    private const double MostGrowth = 1.1;

    private readonly ConcurrentBag<double> _answers = [];
    private readonly ConcurrentBag<double> _bareAnswers = [];
    private readonly ConcurrentDictionary<string, int> _errors = [];
    private int _talks;

    /// <summary>Prints latencies, memory and errors.</summary>
    /// <param name="report">Gets the figures.</param>
    /// <param name="seconds">How long new talks are begun.</param>
    public static async Task RunAsync(Report report, int seconds)
    {
        report.Head($"streams: {Sockets} sockets stay open, {TalksPerSecond} new talks a second, for {seconds} s");
        await using var bot = await ServerChild.StartBotAsync();
        await using var bare = await ServerChild.StartBareAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Sockets });
        await new StreamsBenchmark(bot, bare, Talk.Read(), client).RunAsync(report, TimeSpan.FromSeconds(seconds));
    }

    private async Task RunAsync(Report report, TimeSpan time)
    {
        var standing = new List<StreamPerson>();
        while (standing.Count < Sockets)
            standing.Add(await StreamPerson.OpenAsync(client, bot.DirectLine));
        var memory = new List<double>();
        var talks = new List<Task>();
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) is var elapsed && elapsed < time)
        {
            while (talks.Count < elapsed.TotalSeconds * TalksPerSecond)
                talks.Add(TalkAsync(standing[talks.Count % Sockets]));
            if (memory.Count < elapsed.TotalSeconds)
                memory.Add(bot.MemoryBytes / 1024.0 / 1024);
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        await Task.WhenAll(talks);
        Tell(report, memory, Stopwatch.GetElapsedTime(begun), standing.Count(p => p.IsOpen));
        foreach (var person in standing)
            await person.DisposeAsync();
    }

    /// <summary>Somebody comes, talks and leaves; one of those who are there says something too.</summary>
    private async Task TalkAsync(StreamPerson other)
    {
        try
        {
            await using var person = await StreamPerson.OpenAsync(client, bot.DirectLine);
            for (var at = 0; at < talk.Length; at++)
                _answers.Add(await person.SayAsync(talk.Says(at)));
            await AskBareAsync();
            Interlocked.Increment(ref _talks);
            if (other.TakeTurn())
                _answers.Add(await other.SayAsync(talk.Says(0)));
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or TaskCanceledException or WebSocketException)
        {
            _errors.AddOrUpdate(e.Message, 1, (_, count) => count + 1);
        }
    }

    private async Task AskBareAsync()
    {
        using var body = new ByteArrayContent(talk.Activity("bare", 0)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(bare.Messages, body);
        await answer.Content.ReadAsByteArrayAsync();
        _bareAnswers.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private void Tell(Report report, List<double> memory, TimeSpan time, int open)
    {
        var quarter = memory.Count / 4;
        var (early, late) = (Figures.Median(memory.Skip(quarter).Take(quarter)), Figures.Median(memory.TakeLast(quarter)));
        var (median, bareMedian) = (Figures.Median(_answers), Figures.Median(_bareAnswers));
        report.Line($"{_talks} talks of {talk.Length} messages, {Report.Number(_answers.Count / time.TotalSeconds)} messages a second");
        report.Line($"from saying to the answer on the stream: p50 {Report.Number(median)} ms, p99 {Report.Number(Figures.Percentile(_answers, 99))} ms");
        report.Line($"baseline, the bare endpoint meanwhile: p50 {Report.Number(bareMedian)} ms, p99 {Report.Number(Figures.Percentile(_bareAnswers, 99))} ms; "
            + $"the bot takes {Report.Number(median / bareMedian)} times that");
        report.Line($"memory of the bot: {Report.Number(memory[0])} MB at the beginning, {Report.Number(early)} MB in the second quarter, {Report.Number(late)} MB in the last");
        report.AtMost("memory in the last quarter against that in the second", late / early, MostGrowth, "times");
        foreach (var (error, count) in _errors)
            report.Line($"{count} times: {error}");
        report.AtMost("errors", _errors.Values.Sum(), 0, "talks");
        report.AtLeast("standing sockets that are still open", open, Sockets, "sockets");
    }
}
