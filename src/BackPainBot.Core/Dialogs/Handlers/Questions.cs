namespace BackPainBot.Core.Dialogs;

/// <summary>A question in between: answered, and then the talk goes on where it was.</summary>
internal static class Questions
{
    private const string MusclePrefix = "muscle:";

    public static Handled Handle(TurnDraft turn)
    {
        if (turn.Meaning.Topics.Count == 0 || !turn.Knowledge.Topics.TryGetValue(turn.Meaning.Topics[0].Id, out var topic))
            return Handled.No;
        turn.Reply.Say(topic.Say);
        turn.Reply.Break();
        Offer(turn, topic);
        return Handled.AskAgain;
    }

    /// <summary>At home an answered fact is left at that, with buttons to go on and no question.</summary>
    private static void Offer(TurnDraft turn, Knowledge.Topic topic)
    {
        if (turn.Frames.Count > 0)
            return;
        var ofTopic = topic.When.SelectMany(w => w).Where(t => t.StartsWith(MusclePrefix, StringComparison.Ordinal)).Select(t => t[MusclePrefix.Length..]);
        var muscle = turn.Meaning.Muscles.Concat(ofTopic)
            .FirstOrDefault(m => turn.Knowledge.Muscles.TryGetValue(m, out var known) && known.Techniques.Count > 0);
        if (muscle is not null)
            turn.Tell(Slots.About, muscle);
    }
}
