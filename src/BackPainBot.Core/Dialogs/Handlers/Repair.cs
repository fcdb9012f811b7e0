namespace BackPainBot.Core.Dialogs;

/// <summary>Not understood: first in other words, then the choices, then a way out; never the same sentence twice running.</summary>
internal static class Repair
{
    public static void Handle(TurnDraft turn, Ask? ask)
    {
        if (turn.HasFile && string.IsNullOrWhiteSpace(turn.Message.Text))
        {
            // It says so itself: in other words would be odd.
            turn.Style = AskStyle.Short;
            return;
        }

        var ladder = turn.Dialogs.Repair;
        var count = turn.Talk.Misunderstood + 1;
        var rung = ladder[Math.Min(count, ladder.Count) - 1];
        var line = rung.Say.FirstOrDefault(l => l != turn.Talk.LastRepair) ?? rung.Say[0];
        turn.Talk = turn.Talk with { Misunderstood = count, LastRepair = line };
        // Emergency advice stands alone: it is put again and nothing is said before it.
        if (Flagged.IsUrgent(turn))
            return;
        turn.Reply.Say(line);
        if (ask?.Card is not null)
            turn.Reply.Say(EngineLines.CardHow);
        if (Walks.IsOnTop(turn))
            turn.Reply.Say(turn.Dialogs.RepairWhilePressing);
        turn.Style = rung.Show == RepairStep.Rephrase ? AskStyle.Rephrase : AskStyle.Short;
        turn.Reply.WaysOut = rung.Show == RepairStep.WaysOut;
        if (rung.Show != RepairStep.Rephrase && ask is not null && !ask.Rephrase.SequenceEqual(ask.Short))
            turn.Reply.Say(ask.Rephrase);
    }
}
