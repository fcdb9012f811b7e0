using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Rendering;
using BackPainBot.Conversations;
using Microsoft.Extensions.Logging;
using Polly;

namespace BackPainBot.Channels.Connector;

/// <summary>Delivers what the outbox holds by the Connector API.</summary>
public sealed class ConnectorDeliverer(
    ConnectorClient connector, ConnectorOptions options, TimeProvider time, ILogger<ConnectorDeliverer> log) : IDeliverer
{
    private readonly ResiliencePipeline<HttpResponseMessage> _retry = ConnectorRetry.Pipeline(options, time);

    /// <inheritdoc/>
    public async Task<Delivery> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Address(item.DeliverTo) is not { } to)
        {
            log.LogWarning("A reply was dropped: its service URL is missing or not on this machine, and no app id is set.");
            return DeliveryResult.Refused;
        }

        var activity = ActivityRenderer.Render(item.Reply, to, item.Sequence, time.GetUtcNow());
        try
        {
            using var answer = await _retry.ExecuteAsync(
                async cancel => await connector.PostAsync(to, activity, cancel), cancellationToken);
            return Judge(answer);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogWarning("The channel {Channel} could not be reached ({Failure}); its replies are tried again later.", to.ChannelId, e.GetType().Name);
            return DeliveryResult.Later;
        }
    }

    /// <inheritdoc/>
    public void GaveUp(OutboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        log.LogError(
            "A reply was given up: the channel {Channel} did not take it since {QueuedAt:u} (setting Outbox:GiveUpAfter).",
            item.Conversation.Channel,
            item.QueuedAt);
    }

    /// <summary>Where the reply goes; null when it may go nowhere.</summary>
    private static ConversationReference? Address(string deliverTo)
    {
        try
        {
            var to = JsonSerializer.Deserialize(deliverTo, ActivityJson.Wire.ConversationReference);
            return to?.Conversation?.Id is not null && ServiceUrl.IsAllowed(to.ServiceUrl) ? to : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Delivery Judge(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode)
            return DeliveryResult.Delivered;
        var status = answer.StatusCode;
        var delivery = ConnectorRetry.MayPass(status)
            ? new Delivery(DeliveryResult.Later) { AskedWait = ConnectorRetry.AskedWait(answer, time) } : DeliveryResult.Refused;
        log.LogWarning("A channel answered {Status} to a reply: {Result}.", (int)status, delivery.Result);
        return delivery;
    }
}
