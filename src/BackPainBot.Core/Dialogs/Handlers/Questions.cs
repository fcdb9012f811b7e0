using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>A question in between: answered, and then the talk goes on where it was.</summary>
internal static class Questions
{
    private const string MusclePrefix = $"{Kinds.Muscle}:";
    private const string HowToTechnique = "how_to_technique";
    private const string FlagPrefix = $"{Kinds.Flag}:";

    /// <summary>
    /// A flag is asked about and not told: a topic of the flag answers the message, and nothing in it speaks of the person
    /// ("why does a fever matter", but not "why do I have a fever").
    /// </summary>
    public static bool IsAboutFlag(TurnDraft turn) =>
        turn.Meaning.Topics.Count > 0
            && turn.Knowledge.Topics.TryGetValue(turn.Meaning.Topics[0].Id, out var topic)
            && topic.When.Any(w => w.Any(t => t.StartsWith(FlagPrefix, StringComparison.Ordinal)))
            && !Read.HasWord(turn, turn.Dialogs.OfOneself);

    /// <summary>Whether a question is answered before the message is taken as told, or as a wish.</summary>
    public static bool GoesFirst(TurnDraft turn, Ask? ask)
    {
        var meaning = turn.Meaning;
        if (meaning.AskedFlags.Count > 0)
            return true;
        if (Fills(meaning, ask))
            return false;
        if (meaning.Topics.Count == 0)
            return MuscleAlone(turn) is not null;
        if (!turn.Dialogs.Telling.Contains(meaning.Intent) || turn.Dialogs.AskFirst.Any(meaning.Mentioned))
            return true;
        return meaning.Intent == HowToTechnique
            ? Walks.AsksMeanwhile(turn) || !meaning.Muscles.Any(m => Techniques.Has(turn, m))
            : meaning.Regions.Count == 0 || !meaning.Mentions.Any(m => m.Kind == Kinds.Sensation);
    }

    /// <summary>The message holds what the open question asks for.</summary>
    private static bool Fills(Meaning meaning, Ask? ask) => ask is not null && ask.Slots.Any(slot => slot switch
    {
        Slots.Region => meaning.Regions.Count > 0,
        Slots.Side => meaning.Side is not null,
        Slots.Timing => meaning.Timing.Count > 0,
        Slots.Muscle => meaning.Muscles.Count > 0,
        _ => false,
    });

    public static Handled Handle(TurnDraft turn)
    {
        if (turn.Meaning.Topics.Count == 0 || !turn.Knowledge.Topics.TryGetValue(turn.Meaning.Topics[0].Id, out var topic))
            return AboutFlag(turn) is not Handled.No and var answered ? answered : AboutMuscle(turn);
        LeaveGreeting(turn);
        // Facts are free, and no fact lifts a bar.
        if (Flagged.Barring(turn) is { } barring)
            turn.Reply.Say(EngineLines.Barred, ("flags", barring.Name));
        turn.Reply.Say(topic.Say);
        turn.Reply.Break();
        Offer(turn, topic.When);
        return Handled.AskAgain;
    }

    /// <summary>No topic answers, but a flag is asked about: what it means, and what to do about it for who has it.</summary>
    private static Handled AboutFlag(TurnDraft turn)
    {
        var flags = turn.Meaning.AskedFlags.Where(turn.Knowledge.Flags.ContainsKey).Select(id => turn.Knowledge.Flags[id]).ToList();
        if (flags.MinBy(f => Knowledge.Levels.Rank(f.Level)) is not { } flag)
            return Handled.No;
        turn.Reply.Say(flag.About);
        if (flag.About.Count == 0 || Knowledge.Levels.IsUrgent(flag.Level))
        {
            turn.Reply.Say(EngineLines.IfYouHave);
            turn.Reply.Say(flag.Advice);
        }

        turn.Reply.Break();
        return Handled.AskAgain;
    }

    /// <summary>A muscle is named and nothing else: what it is, with the buttons to go on.</summary>
    private static Handled AboutMuscle(TurnDraft turn)
    {
        if (MuscleAlone(turn) is not { } muscle)
            return Handled.No;
        LeaveGreeting(turn);
        turn.Reply.Say(EngineLines.MuscleNamed, ("name", Asks.Capital(muscle.Name)), ("plain", muscle.Plain));
        turn.Reply.Break();
        Offer(turn, []);
        return Handled.AskAgain;
    }

    /// <summary>Its question was only an offer: a fact that is asked for instead is answered and left at that.</summary>
    private static void LeaveGreeting(TurnDraft turn)
    {
        if (turn.Frames is [{ Dialog: EngineDialogs.Welcome }])
            turn.Frames.Clear();
    }

    private static Knowledge.Muscle? MuscleAlone(TurnDraft turn) =>
        turn.Meaning is { Unread: 0, Muscles: [var id] } && turn.Meaning.Mentions.All(m => m.Kind == Kinds.Muscle)
            ? turn.Knowledge.Muscles.GetValueOrDefault(id) : null;

    /// <summary>At home an answered fact is left at that, with buttons to go on and no question.</summary>
    private static void Offer(TurnDraft turn, IReadOnlyList<IReadOnlyList<string>> when)
    {
        if (turn.Frames.Count > 0)
            return;
        var ofTopic = when.SelectMany(w => w).Where(t => t.StartsWith(MusclePrefix, StringComparison.Ordinal)).Select(t => t[MusclePrefix.Length..]);
        var muscle = turn.Meaning.Muscles.Concat(ofTopic)
            .FirstOrDefault(m => turn.Knowledge.Muscles.TryGetValue(m, out var known) && known.Techniques.Count > 0);
        if (muscle is not null)
            turn.Tell(Slots.About, muscle);
    }
}
