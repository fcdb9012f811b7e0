namespace BackPainBot.Conversations;

/// <summary>
/// Delivers what the outbox holds: in order within a conversation, conversations in parallel, at least once. It begins with
/// what an earlier run of the program left, is woken by <see cref="OutboxSignal"/>, and sweeps the store now and then.
/// </summary>
public sealed class OutboxDispatcher : IAsyncDisposable
{
    private readonly IOutbox _outbox;
    private readonly OutboxSignal _signal;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<ConversationKey, OutboxLane> _laneFor;
    private readonly OutboxCounter _counter = new();
    private readonly OutboxTelemetry _telemetry;
    private readonly SemaphoreSlim _places;
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<ConversationKey, Running> _running = [];
    private Task _loops = Task.CompletedTask;

    /// <summary>Makes a dispatcher that has not begun.</summary>
    /// <exception cref="ArgumentException">The options have problems; the message names all of them.</exception>
    public OutboxDispatcher(IOutbox outbox, IDeliverer deliverer, OutboxSignal signal, OutboxOptions options, TimeProvider time)
    {
        if (options.Problems() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join('\n', problems), nameof(options));

        _outbox = outbox;
        _signal = signal;
        _options = options;
        _time = time;
        _telemetry = new OutboxTelemetry(_counter, time);
        _places = new SemaphoreSlim(options.Parallel);
        _laneFor = conversation => new OutboxLane(conversation, outbox, deliverer, options, _counter, _places, time);
    }

    /// <summary>What became of replies so far.</summary>
    public OutboxCounts Counts => _counter.Snapshot;

    /// <summary>Begins; returns at once. Called once.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _loops = Task.WhenAll(FollowSignalsAsync(), SweepAsync());
        return Task.CompletedTask;
    }

    /// <summary>
    /// Stops; returns when nothing is being delivered any more, or when the token says that there is no more time to wait.
    /// What was not delivered stays in the outbox.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _loops.WaitAsync(cancellationToken);
        await Task.WhenAll(Lanes()).WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _stop.Dispose();
        _places.Dispose();
    }

    private async Task FollowSignalsAsync()
    {
        try
        {
            await foreach (var conversation in _signal.Woken.ReadAllAsync(_stop.Token))
                Wake(conversation);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task SweepAsync()
    {
        using var timer = new PeriodicTimer(_options.SweepEvery, _time);
        try
        {
            do
            {
                await WakeAllPendingAsync();
                await _telemetry.SampleAsync(_outbox, _stop.Token);
            }
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task WakeAllPendingAsync()
    {
        try
        {
            foreach (var conversation in await _outbox.PendingConversationsAsync(_stop.Token))
                Wake(conversation);
        }
        catch (StoreUnavailableException)
        {
            // The next sweep asks again; the health check is where a store that stays away is told.
        }
    }

    private void Wake(ConversationKey conversation)
    {
        lock (_running)
        {
            if (_stop.IsCancellationRequested)
                return;
            if (_running.TryGetValue(conversation, out var running))
            {
                running.Woken = true;
                return;
            }

            _running[conversation] = running = new Running();
            running.Lane = Task.Run(() => RunLaneAsync(conversation, running));
        }
    }

    private async Task RunLaneAsync(ConversationKey conversation, Running running)
    {
        try
        {
            do
            {
                await _laneFor(conversation).RunAsync(_stop.Token);
            }
            while (!Ended(conversation, running));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Asked to stop: what is left stays in the outbox.
        }
    }

    /// <summary>A wake that came after the lane's last look means that it has to look again.</summary>
    private bool Ended(ConversationKey conversation, Running running)
    {
        lock (_running)
        {
            if (!running.Woken)
                return _running.Remove(conversation);
            running.Woken = false;
            return false;
        }
    }

    private Task[] Lanes()
    {
        lock (_running)
            return [.. _running.Values.Select(running => running.Lane)];
    }

    private sealed class Running
    {
        public Task Lane { get; set; } = Task.CompletedTask;

        public bool Woken { get; set; }
    }
}
