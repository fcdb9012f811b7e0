using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>"My back does not hurt", "I had back pain last year": nothing hurts now, so nobody is sorry and nothing is asked.</summary>
internal static class NoPain
{
    public static Handled Handle(TurnDraft turn)
    {
        if (turn.Frames is not ([] or [{ Dialog: EngineDialogs.Welcome }]) || !IsTold(turn.Meaning, [.. turn.Meaning.Mentions.Where(m => turn.Dialogs.Over.Contains(m.Term))]))
            return Handled.No;
        turn.Reply.Say(EngineLines.NoPainNow);
        return Handled.AskAgain;
    }

    /// <summary>
    /// Every part that is named is denied or over, and nothing else could be a pain. Of a time that is told ("no pain until today") it is
    /// in doubt, and so it is a pain.
    /// </summary>
    private static bool IsTold(Meaning meaning, List<Mention> over)
    {
        var rest = meaning.Mentions.Where(m => !over.Exists(m.LiesIn)).ToList();
        var parts = rest.FindAll(m => m.Kind == Kinds.Region);
        return (over.Count > 0 || parts.Count > 0)
            && parts.TrueForAll(m => m.Denied || m.NotNow)
            && rest.Count(m => m is { Kind: Kinds.Sensation, Denied: false, NotNow: false }) <= parts.Count
            && rest.TrueForAll(m => m.Kind is Kinds.Region or Kinds.Sensation or Kinds.Answer or Kinds.Thing or Kinds.Talk)
            && meaning is { AboutOther: false, Unread: 0 };
    }
}
