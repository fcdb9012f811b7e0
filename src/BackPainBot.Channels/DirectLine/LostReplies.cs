using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Rendering;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine;

/// <summary>
/// What is urgent in a turn that could not be stored. Nothing can enter the stream, so it is told in passing to those who read
/// along, and in the refusal to who posted.
/// </summary>
internal sealed class LostReplies(IResponder responder, StreamSignal signal, TimeProvider time, ILogger<LostReplies> log)
{
    /// <summary>Tells it, and refuses the activity: its client shows that it can be sent again.</summary>
    public Refusal Tell(DirectLineToken token, StoreUnavailableException e)
    {
        log.LogError("A turn could not be stored: {Cause} Its urgent advice was told in passing.", e.Message);
        var activities = LostTurn.Replies(responder, e).Select(reply => Activity(reply, token)).ToList();
        foreach (var activity in activities)
            signal.Pass(DirectLineRoutes.KeyOf(token), JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity));
        return Refusal.NotStored with { Activities = activities };
    }

    /// <summary>With an id that no stored one can have: clients show nothing without.</summary>
    private Activity Activity(Reply reply, DirectLineToken token) =>
        ActivityRenderer.Render(reply, ActivitySets.Reference(token, answers: null), sequence: null, time.GetUtcNow())
            with
        { Id = $"{token.Conversation}|{Secrets.Id()}" };
}
