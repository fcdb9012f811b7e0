namespace BackPainBot.Conversations;

/// <summary>How the outbox is worked off; the settings section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>Timers count in 2^32 milliseconds; this is well below.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Conversations that are delivered to at once. At least 1.</summary>
    public int Parallel { get; set; } = 8;

    /// <summary>Wait after the first attempt that was told "later". Doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The wait grows no longer than this.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A channel that asks for a longer wait gets this one, however long its own is (Retry-After).</summary>
    public TimeSpan MaxAskedDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A reply that could not be delivered for so long leaves the outbox: by then it answers nothing any more.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often the store is asked for replies that no signal told of.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Every setting that cannot be worked with, and what would do; empty when all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Parallel < 1)
            problems.Add($"Outbox:Parallel is {Parallel}; set a number of at least 1");
        if (FirstDelay <= TimeSpan.Zero)
            problems.Add($"Outbox:FirstDelay is {FirstDelay}; set a time above zero, for example 00:00:01");
        if (MaxDelay < FirstDelay)
            problems.Add($"Outbox:MaxDelay is {MaxDelay}; set at least Outbox:FirstDelay, {FirstDelay}");
        if (MaxAskedDelay < TimeSpan.Zero)
            problems.Add($"Outbox:MaxAskedDelay is {MaxAskedDelay}; set a time of zero or more, for example 01:00:00");
        if (GiveUpAfter <= TimeSpan.Zero)
            problems.Add($"Outbox:GiveUpAfter is {GiveUpAfter}; set a time above zero, for example 1.00:00:00");
        if (SweepEvery <= TimeSpan.Zero)
            problems.Add($"Outbox:SweepEvery is {SweepEvery}; set a time above zero, for example 00:01:00");
        (string Name, TimeSpan Wait)[] waits = [(nameof(MaxDelay), MaxDelay), (nameof(MaxAskedDelay), MaxAskedDelay), (nameof(SweepEvery), SweepEvery)];
        problems.AddRange(waits.Where(wait => wait.Wait > Longest).Select(wait => $"Outbox:{wait.Name} is {wait.Wait}; set at most {Longest}"));
        return problems;
    }

    /// <summary>The wait after so many attempts in a row, counted from 1.</summary>
    internal TimeSpan DelayAfter(int attempts)
    {
        // 2^30 first delays are beyond any limit, and further doubling would overflow.
        var doubled = FirstDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempts - 1, 30));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, MaxDelay.TotalMilliseconds));
    }

    /// <summary>The same, and no less than the channel asked for.</summary>
    internal TimeSpan DelayAfter(int attempts, TimeSpan? asked)
    {
        var (own, granted) = (DelayAfter(attempts), Granted(asked ?? TimeSpan.Zero));
        return own > granted ? own : granted;
    }

    /// <summary>Of what a channel asks for.</summary>
    internal TimeSpan Granted(TimeSpan asked) => asked < MaxAskedDelay ? asked : MaxAskedDelay;
}
