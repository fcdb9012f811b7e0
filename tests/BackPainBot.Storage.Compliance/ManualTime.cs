namespace BackPainBot.Storage.Compliance;

/// <summary>A clock that stands until it is moved. What waits by it wakes when it is moved past the end of the wait.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<(TimeSpan Wait, TaskCompletionSource Set)> _watchers = [];
    private DateTimeOffset _now = start;

    public ManualTime()
        : this(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves on; every wait that ends by then has ended when this returns.</summary>
    public void Advance(TimeSpan by)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            foreach (var alarm in due)
                Rearm(alarm);
        }

        foreach (var alarm in due)
            alarm.Ring();
    }

    /// <summary>Ends when somebody waits, or already waits, for just so long.</summary>
    public Task WaiterAsync(TimeSpan wait)
    {
        lock (_lock)
        {
            if (_alarms.Any(alarm => alarm.Wait == wait))
                return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((wait, set));
            return set.Task;
        }
    }

    private void Rearm(Alarm alarm)
    {
        if (alarm.Period > TimeSpan.Zero)
            alarm.Due = _now + alarm.Period;
        else
            _alarms.Remove(alarm);
    }

    private void Set(Alarm alarm, TimeSpan wait, TimeSpan period)
    {
        lock (_lock)
        {
            _alarms.Remove(alarm);
            if (wait < TimeSpan.Zero)
                return;
            (alarm.Wait, alarm.Period, alarm.Due) = (wait, period, _now + wait);
            _alarms.Add(alarm);
            foreach (var (_, set) in _watchers.Where(watcher => watcher.Wait == wait))
                set.TrySetResult();
        }
    }

    private void Forget(Alarm alarm)
    {
        lock (_lock)
            _alarms.Remove(alarm);
    }

    private sealed class Alarm(ManualTime time, Action ring) : ITimer
    {
        public TimeSpan Wait { get; set; }

        public TimeSpan Period { get; set; }

        public DateTimeOffset Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
