using BackPainBot.Conversations;

namespace BackPainBot.Hosting;

/// <summary>Has the outbox worked off for as long as the server runs.</summary>
internal sealed class OutboxService(OutboxDispatcher dispatcher) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => dispatcher.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => dispatcher.StopAsync(cancellationToken);
}
