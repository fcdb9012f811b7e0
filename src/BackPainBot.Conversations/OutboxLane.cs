namespace BackPainBot.Conversations;

/// <summary>Works off the outbox of one conversation, in order. A lane that waits for a retry takes no place from the others.</summary>
internal sealed class OutboxLane(
    ConversationKey conversation,
    IOutbox outbox,
    IDeliverer deliverer,
    OutboxOptions options,
    OutboxCounter counter,
    SemaphoreSlim places,
    TimeProvider time)
{
    /// <summary>Delivers until nothing is left.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await PersistAsync(() => outbox.FirstPendingAsync(conversation, cancellationToken), cancellationToken) is { } item)
        {
            await DeliverAsync(item, cancellationToken);

            // Until it works, and even when asked to stop: a reply that was sent and stays in the outbox would be sent again.
            await PersistAsync(() => RemoveAsync(item), cancellationToken);
        }
    }

    /// <summary>Returns when the item is done with, in whatever way.</summary>
    private async Task DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (item.NotBefore - time.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
            await RestAsync(time.GetUtcNow() + options.Granted(rest), cancellationToken);
        for (var attempts = 1; ; attempts++)
        {
            var delivery = await AttemptAsync(item, cancellationToken);
            counter.CountAttempt(delivery.Result);
            if (delivery.Result is not DeliveryResult.Later)
                return;

            if (time.GetUtcNow() - item.QueuedAt >= options.GiveUpAfter)
            {
                counter.CountGivenUp();
                deliverer.GaveUp(item);
                return;
            }

            var wait = options.DelayAfter(attempts, delivery.AskedWait);
            if (delivery.AskedWait > TimeSpan.Zero)
                await PostponeAsync(item, wait);
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>A timer counts whole milliseconds and may end a little early; what was asked for is kept to the last of them.</summary>
    private async Task RestAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (until - time.GetUtcNow() is var rest && rest > TimeSpan.Zero)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds)), time, cancellationToken);
    }

    /// <summary>For the next run of the program; this one waits whether it is kept or not.</summary>
    private async Task PostponeAsync(OutboxItem item, TimeSpan wait)
    {
        try
        {
            await outbox.PostponeAsync(conversation, item.Sequence, time.GetUtcNow() + wait, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // After a restart the channel would say it again.
        }
    }

    private async Task<Delivery> AttemptAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await deliverer.DeliverAsync(item, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whether it arrived is unknown. At least once is the promise, so it is tried again.
            return DeliveryResult.Later;
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<bool> RemoveAsync(OutboxItem item)
    {
        await outbox.RemoveAsync(conversation, item.Sequence, CancellationToken.None);
        return true;
    }

    private async Task<T> PersistAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await ask();
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(options.DelayAfter(attempts), time, cancellationToken);
            }
        }
    }
}
