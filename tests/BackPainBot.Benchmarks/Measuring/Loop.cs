using System.Diagnostics;

namespace BackPainBot.Benchmarks.Measuring;

/// <summary>
/// Times calls one by one. The cases take turns, so that each meets the caches as the others left them, and a busy moment of the
/// machine falls on all of them.
/// </summary>
internal static class Loop
{
    /// <summary>Long enough for the JIT to have compiled everything for the last time, in the background.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>The cost of each case.</summary>
    /// <param name="cases">Each gives its result back, so that no work is left out.</param>
    /// <param name="rounds">How often each is timed.</param>
    public static IReadOnlyList<Cost> Measure(IReadOnlyList<Func<object?>> cases, int rounds)
    {
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < WarmUp;)
        {
            foreach (var run in cases)
                GC.KeepAlive(run());
        }

        var ticks = cases.Select(_ => new double[rounds]).ToArray();
        var bytes = cases.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < cases.Count; i++)
                (ticks[i][round], bytes[i][round]) = Once(cases[i]);
        }

        return [.. ticks.Zip(bytes, (t, b) => new Cost(Microseconds(Figures.Median(t)), Microseconds(t.Min()), Figures.Median(b)))];
    }

    private static double Microseconds(double ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private static (long Ticks, long Bytes) Once(Func<object?> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var begun = Stopwatch.GetTimestamp();
        GC.KeepAlive(run());
        var ticks = Stopwatch.GetTimestamp() - begun;
        return (ticks, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
