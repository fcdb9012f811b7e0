using System.Diagnostics;
using System.Net.Http.Headers;
using BackPainBot.Benchmarks.Measuring;

namespace BackPainBot.Benchmarks.Messages;

/// <summary>What a server did under load.</summary>
/// <param name="Seconds">How long it was asked.</param>
/// <param name="Latencies">Of the answered messages, in milliseconds.</param>
/// <param name="Errors">Messages without a proper answer.</param>
/// <param name="Cpu">Processor time of the server.</param>
internal sealed record LoadResult(double Seconds, IReadOnlyList<double> Latencies, int Errors, TimeSpan Cpu = default)
{
    public double Rate => Latencies.Count / Seconds;

    public double CpuMicroseconds => Cpu.TotalMicroseconds / Latencies.Count;

    public override string ToString() =>
        $"{Report.Number(Rate)} messages a second, p50 {Report.Number(Figures.Median(Latencies))} ms, "
        + $"p99 {Report.Number(Figures.Percentile(Latencies, 99))} ms, {Errors} errors";

    public static LoadResult Together(IReadOnlyList<LoadResult> parts) =>
        new(parts.Sum(p => p.Seconds), [.. parts.SelectMany(p => p.Latencies)], parts.Sum(p => p.Errors), new TimeSpan(parts.Sum(p => p.Cpu.Ticks)));
}

/// <summary>Sixteen conversations at once, each with a connection that is kept; everyone waits for the answer before saying more.</summary>
internal static class LoadRun
{
    public const int Conversations = 16;

    /// <summary>For each conversation, so that a mistake in the clock ends too.</summary>
    private const int MostMessages = 100_000;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static async Task<LoadResult> RunAsync(Uri address, Talk talk, string run, TimeSpan time)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Conversations });
        var begun = Stopwatch.GetTimestamp();
        var people = Enumerable.Range(0, Conversations)
            .Select(n => Task.Run(() => PersonAsync(client, address, talk, $"{run}-{n}", () => Stopwatch.GetElapsedTime(begun) < time)));
        var parts = await Task.WhenAll(people);
        return LoadResult.Together(parts) with { Seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds };
    }

    private static async Task<LoadResult> PersonAsync(HttpClient client, Uri address, Talk talk, string person, Func<bool> goesOn)
    {
        var latencies = new List<double>();
        var errors = 0;
        for (var n = 0; n < MostMessages && goesOn(); n++)
        {
            using var body = new ByteArrayContent(talk.Activity($"{person}-{n / talk.Length}", n % talk.Length)) { Headers = { ContentType = Json } };
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsync(address, body);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (answer.IsSuccessStatusCode && bytes.AsSpan().StartsWith("""{"activities":[{"""u8))
                latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            else
                errors++;
        }

        return new LoadResult(0, latencies, errors);
    }
}
