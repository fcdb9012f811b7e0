using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Connector;
using BackPainBot.Channels.Rendering;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Messages;

/// <summary>Runs the turn of an activity. When a turn cannot be stored, the person is told in plain words and nothing is kept; what is urgent is said all the same.</summary>
public sealed class ActivityTurns(
    IConversations conversations, IResponder responder, ConnectorClient connector, TimeProvider time, ILogger<ActivityTurns> log)
{
    /// <summary>Runs the turn and gives its replies back; none for an activity that says nothing.</summary>
    public async Task<ExpectedReplies> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityReader.Read(activity, time.GetUtcNow()) is not { } request)
            return ExpectedReplies.None;
        var to = ConversationReference.Of(activity);
        try
        {
            var outcome = await conversations.RunAsync(request, cancellationToken);
            return new ExpectedReplies(
                [.. outcome.Replies.Select(stored => ActivityRenderer.Render(stored.Reply, to, stored.Sequence, time.GetUtcNow()))]);
        }
        catch (StoreUnavailableException e)
        {
            return new ExpectedReplies(Apologies(to, e));
        }
    }

    /// <summary>Runs the turn and leaves its replies to the outbox.</summary>
    public async Task QueueAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityReader.Read(activity, time.GetUtcNow()) is not { } request)
            return;
        var to = ConversationReference.Of(activity);
        try
        {
            var deliverTo = JsonSerializer.Serialize(to, ActivityJson.Wire.ConversationReference);
            await conversations.RunAsync(request with { DeliverTo = deliverTo }, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            await SendOnceAsync(to, Apologies(to, e), cancellationToken);
        }
    }

    private IReadOnlyList<Activity> Apologies(ConversationReference to, StoreUnavailableException e)
    {
        log.LogError("A turn could not be stored: {Cause}", e.Message);
        return [.. LostTurn.Replies(responder, e).Select(reply => ActivityRenderer.Render(reply, to, sequence: null, time.GetUtcNow()))];
    }

    /// <summary>The outbox is part of the store that failed, so this goes by hand, in order, and only once.</summary>
    private async Task SendOnceAsync(ConversationReference to, IReadOnlyList<Activity> apologies, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var apology in apologies)
                (await connector.PostAsync(to, apology, cancellationToken)).Dispose();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            log.LogWarning("The channel {Channel} could not be told so either ({Failure}).", to.ChannelId, e.GetType().Name);
        }
    }
}
