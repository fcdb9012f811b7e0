using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Rendering;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine;

/// <summary>
/// What is urgent in a turn that could not be stored. Nothing can enter the stream, so it is told in passing to those who read
/// along, and in the refusal to who posted. That it was not kept is for who posted: whether it is sent again is for them to say.
/// </summary>
internal sealed class LostReplies(IResponder responder, StreamSignal signal, TimeProvider time, ILogger<LostReplies> log)
{
    /// <summary>Tells it, and refuses the activity: its client shows that it can be sent again.</summary>
    /// <param name="token">Whose conversation it is.</param>
    /// <param name="clientActivityId">A message that is sent again is answered with the same ids, and so is shown once; null when it has none.</param>
    /// <param name="e">With what the turn would have said.</param>
    public Refusal Tell(DirectLineToken token, string? clientActivityId, StoreUnavailableException e)
    {
        log.LogError("A turn could not be stored: {Cause} Its urgent advice was told in passing.", e.Message);
        var lost = clientActivityId is null ? Secrets.Id() : Secrets.Hash(clientActivityId);
        var activities = LostTurn.Replies(responder, e).Select((reply, n) => Activity(reply, token, $"{token.Conversation}|{lost}-{n}")).ToList();
        foreach (var activity in activities.Take(LostTurn.Urgent(e).Count))
            signal.Pass(DirectLineRoutes.KeyOf(token), JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity));
        return Refusal.NotStored with { Activities = activities };
    }

    /// <summary>With an id that no stored one can have: clients show nothing without.</summary>
    private Activity Activity(Reply reply, DirectLineToken token, string id) =>
        ActivityRenderer.Render(reply, ActivitySets.Reference(token, answers: null), sequence: null, time.GetUtcNow()) with { Id = id };
}
