using System.Buffers;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>
/// A muscle is asked about as the source of the person's own pain: the message tells the pain, the danger question comes first,
/// and the suggestion answers it.
/// </summary>
internal static class OwnPain
{
    internal static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;:!\n");

    public static bool IsAsked(TurnDraft turn) =>
        !turn.Meaning.AboutOther && !Walks.Running(turn) && (turn.Dialogs.OwnPain.Any(turn.Meaning.Mentioned) || TellsPainFirst(turn));

    /// <summary>"My back hurts, how do I work my psoas", "I have back pain and want to work my psoas": a pain of one's own beside a muscle.</summary>
    private static bool TellsPainFirst(TurnDraft turn)
    {
        var meaning = turn.Meaning;
        if (meaning.Regions.Count == 0 || meaning.Muscles.Count == 0 || !Read.HasWord(turn, turn.Dialogs.OfOneself))
            return false;
        var told = meaning.Mentions.FirstOrDefault(m => m is { Kind: Kinds.Region, Denied: false, NotNow: false });
        var muscle = meaning.Mentions.FirstOrDefault(m => m.Kind == Kinds.Muscle);
        if (told is null || muscle is null || turn.Facts.Known(Slots.Region))
            return false;
        return turn.Dialogs.PainFirst.Any(meaning.Mentioned)
            || (told.Start + told.Length < muscle.Start && !meaning.Mentions.Any(m => m.Kind == Kinds.Ask && m.Start < told.Start)
                && turn.Message.Text.AsSpan()[(told.Start + told.Length)..muscle.Start].ContainsAny(ClauseEnds));
    }

    public static Handled Handle(TurnDraft turn, Ask? ask)
    {
        if (!IsAsked(turn))
            return Handled.No;
        var told = Telling.Handle(turn, ask, tells: true);
        if (told != Handled.GoOn && Reasons.WhyThese(turn) is not Handled.No and var reasons)
        {
            turn.Reply.Say(turn.Dialogs.WithSuggestion);
            return reasons;
        }

        if (!turn.Frames.Any(f => f.Dialog == EngineDialogs.Find))
            turn.BeginAnew(EngineDialogs.Find);
        return Handled.GoOn;
    }
}
