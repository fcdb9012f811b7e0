using BackPainBot.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine;

/// <summary>What Direct Line does unasked: looks for what another process wrote, and forgets what nobody uses any more.</summary>
internal sealed class DirectLineService(
    IConversationStore store, StreamSignal signal, DirectLineOptions options, TimeProvider time, ILogger<DirectLineService> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromDays(1);

    /// <summary>A token was asked for, and nobody came.</summary>
    private static readonly TimeSpan EmptyFor = TimeSpan.FromDays(1);

    /// <summary>Turns wait for as many deletions.</summary>
    private const int AtOnce = 100;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(LookEvery, () => Task.Run(signal.WakeAll, stoppingToken), stoppingToken),
        RepeatAsync(ForgetEvery, () => ForgetAsync(stoppingToken), stoppingToken));

    private async Task RepeatAsync(TimeSpan every, Func<Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            do
            {
                await work();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task ForgetAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        try
        {
            var forgotten = 0;
            int last;
            do
            {
                last = await store.ForgetUnusedAsync(
                    DirectLineRoutes.Channel, now.AddDays(-options.KeepDays), now - EmptyFor, AtOnce, stopping);
                forgotten += last;
            }
            while (last == AtOnce);

            await store.ForgetSigningKeysAsync(now - SigningKeyRing.KeptFor, stopping);
            if (forgotten > 0)
                log.LogInformation("{Count} conversations that nobody uses any more were deleted (setting DirectLine:KeepDays).", forgotten);
        }
        catch (StoreUnavailableException e)
        {
            log.LogWarning("Old conversations could not be deleted: {Cause} It is tried again in a day.", e.Message);
        }
    }
}
