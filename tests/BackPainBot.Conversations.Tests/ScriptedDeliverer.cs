using System.Threading.Channels;

namespace BackPainBot.Conversations.Tests;

/// <summary>Shows each attempt to the test, which says how it ends.</summary>
internal sealed class ScriptedDeliverer : IDeliverer
{
    // A test that waits for an attempt that never comes ends here and not with the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Attempt> _attempts = Channel.CreateUnbounded<Attempt>();

    private int _running;

    /// <summary>Attempts that were begun and that nobody has looked at yet.</summary>
    public int Waiting => _attempts.Reader.Count;

    /// <summary>How many attempts there ever were at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>An attempt goes on to its end when the dispatcher is stopped; otherwise it breaks off.</summary>
    public bool FinishesWhenStopped { get; set; }

    public async Task<Delivery> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(item, cancellationToken);
        lock (_attempts)
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        _attempts.Writer.TryWrite(attempt);
        try
        {
            return await attempt.Outcome.Task.WaitAsync(FinishesWhenStopped ? CancellationToken.None : cancellationToken);
        }
        finally
        {
            lock (_attempts)
                _running--;
        }
    }

    /// <summary>What was given up, in order.</summary>
    public List<OutboxItem> GivenUp { get; } = [];

    public void GaveUp(OutboxItem item) => GivenUp.Add(item);

    /// <summary>The next attempt, when it has begun.</summary>
    public async Task<Attempt> NextAsync() => await _attempts.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Lets the next attempt end so; returns what was to be delivered.</summary>
    public async Task<OutboxItem> EndNextAsync(Delivery result)
    {
        var attempt = await NextAsync();
        attempt.End(result);
        return attempt.Item;
    }

    internal sealed record Attempt(OutboxItem Item, CancellationToken Stopping)
    {
        public TaskCompletionSource<Delivery> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End(Delivery result) => Outcome.SetResult(result);
    }
}
