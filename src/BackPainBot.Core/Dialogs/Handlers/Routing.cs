using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>What to do with a message by its intent, where no open question had a use for it.</summary>
internal static class Routing
{
    public static Handled Handle(TurnDraft turn, Ask? ask, bool told)
    {
        var intent = turn.Meaning.Intent;
        if (turn.Meaning.AboutOther && turn.Dialogs.Telling.Contains(intent))
        {
            turn.Reply.Say(EngineLines.NotMyBack);
            return Handled.AskAgain;
        }

        if (!turn.Dialogs.Routes.TryGetValue(intent, out var route) || (route.AtRest && Walks.IsOnTop(turn)) || IsHeldByCard(turn, route, ask))
            return Handled.No;
        if (route.Meanwhile.Count > 0 && Walks.AsksMeanwhile(turn))
        {
            turn.Reply.Say(route.Meanwhile);
            return Handled.AskAgain;
        }

        if (route.Begin == EngineDialogs.Work && IsOpen(turn) && Answers.Wished(turn, ask) is not Handled.No and var wished)
            return wished;
        if (route.Begin is { } dialog)
            return Begin(turn, dialog, told);
        if (told && turn.Moved)
            return Handled.No;
        // What was told of a flag has been answered already.
        if (!turn.Reply.IsEmpty)
            return Handled.AskAgain;
        turn.Reply.Say(route.Say);
        if (turn.Meaning.Language is { } language && route.SayIn.TryGetValue(language, out var line))
            turn.Reply.Say(line);
        return Handled.AskAgain;
    }

    /// <summary>
    /// A safety card stays open: "just show me" does not lead past it, and what says nothing to it ("carry on", "it is the first time") gets the
    /// list again and no line about something else; a side or a duration alone drops no technique. So does what is said to emergency advice, and
    /// what answers a sign's question beside the point ("only a bit", "in March") begins nothing else.
    /// </summary>
    private static bool IsHeldByCard(TurnDraft turn, Route route, Ask? ask) =>
        ask?.Card is not null
            ? route.OffCard || (route.Begin == EngineDialogs.Work && IsOpen(turn)) || (route.Begin == EngineDialogs.Find && !TellsPain(turn))
            : (route.OffCard && Flagged.IsUrgent(turn)) || (Flagged.IsAskedAfter(turn) && route.Begin is EngineDialogs.Work or EngineDialogs.Find && !TellsPain(turn) && IsOpen(turn));

    private static bool TellsPain(TurnDraft turn) =>
        turn.Meaning.Regions.Any(r => turn.Knowledge.Regions[r].Treated) || turn.Meaning.Mentions.Any(m => m is { Kind: Kinds.Sensation, Denied: false });

    /// <summary>"Show me how", "I have a ball": no muscle is named, so it is what was offered last.</summary>
    private static bool IsOpen(TurnDraft turn) =>
        turn.Meaning is { Muscles.Count: 0, Regions.Count: 0 } && Techniques.Named(turn) is null;

    private static Handled Begin(TurnDraft turn, string dialog, bool told)
    {
        if (dialog == EngineDialogs.Work && turn.Meaning.Muscles.Count == 0 && Techniques.Named(turn) is { } technique)
            Techniques.Want(turn, technique.Id);
        if (dialog == EngineDialogs.Welcome && turn.HeardBefore is not null)
        {
            turn.Reply.Say(EngineLines.Hello);
            return Handled.AskAgain;
        }

        if (turn.Frames.Count > 0 && turn.Frames[^1].Dialog == dialog)
            return Handled.No;
        // A pain told in the middle of a technique is taken as a fact; the technique goes on. So it does at its set-up, unless a place is told.
        if (dialog == EngineDialogs.Find && (Walks.Running(turn) || (Walks.AtSetUp(turn) && turn.Meaning.Regions.Count == 0)))
            return Handled.No;
        turn.BeginAnew(dialog);
        return Handled.GoOn;
    }
}
