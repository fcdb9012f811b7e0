using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>The answer to the open question: one of its choices, however it was given.</summary>
internal static class Answers
{
    /// <summary>The button itself: click, label or number. It goes before everything else that the words could mean.</summary>
    public static Handled Exact(TurnDraft turn, Ask? ask)
    {
        if (ask is null)
            return Handled.No;
        if (ask.Card is { } card && turn.Message.Click is null && ChoiceMatcher.Numbers(turn, ask) is { } numbers)
            return Cards.Take(turn, card, numbers);
        if (ChoiceMatcher.Exact(turn, ask) is { } choice)
            return Take(turn, ask, choice);
        return turn.Message.Click is { } click && turn.Dialogs.WaysOut.FirstOrDefault(w => w.Id == click.Choice) is { } wayOut
            ? Take(turn, ask, wayOut) : Handled.No;
    }

    /// <summary>Other words for a choice, when they can only be an answer to this question.</summary>
    public static Handled Meant(TurnDraft turn, Ask? ask)
    {
        if (ask is null || ChoiceMatcher.Meant(turn, ask) is not { } choice)
            return Handled.No;
        TakeBeside(turn, ask);
        return Take(turn, ask, choice);
    }

    /// <summary>What is told beside the answer: the side in "lower left", the pain in "none, lower left when I get up".</summary>
    private static void TakeBeside(TurnDraft turn, Ask ask)
    {
        if (ask.Card is not null && turn.Meaning.Mentions.Any(m => m.Kind != Kinds.Answer))
            Telling.Handle(turn, ask, tells: true);
        else if (ask.Slots.Contains(Slots.Region) && turn.Meaning.Side is { } side && !turn.Facts.Known(Slots.Side))
            turn.Tell(Slots.Side, side);
    }

    /// <summary>Some words of a button, when nothing else was understood.</summary>
    public static Handled Partly(TurnDraft turn, Ask? ask) =>
        ask is not null && ChoiceMatcher.Partly(turn, ask) is { } choice ? Take(turn, ask, choice) : Handled.No;

    /// <summary>The choice that the message's intent alone would pick.</summary>
    public static Handled Wished(TurnDraft turn, Ask? ask) =>
        ask?.Choices.FirstOrDefault(c => c.Means.Contains(Read.Intent + turn.Meaning.Intent)) is { } choice ? Take(turn, ask, choice) : Handled.No;

    /// <summary>One word of a button is an answer before it is anything else: "morning" is then no greeting.</summary>
    public static Handled InOneWord(TurnDraft turn, Ask? ask) => turn.Message.Text.Trim().Contains(' ') ? Handled.No : Partly(turn, ask);

    private static Handled Take(TurnDraft turn, Ask ask, ChoiceSpec choice)
    {
        if (ask.Card is { } card)
            return Cards.Take(turn, card, [choice.Id]);
        foreach (var fact in choice.Set)
            turn.Tell(fact.Slot, fact.Value, Slots.HoldsMany(fact.Slot) ? Change.Add : Change.Set);
        if (choice.SetsItsPrompt && ask.Slots.Count > 0)
            turn.Tell(ask.Slots[0], choice.Id);
        if (QuestionId.IsFollowUp(ask.Question))
            Flagged.Take(turn);
        if (choice.Flag is { } flag)
            return RedFlags.Tell(turn, [flag], choice.Level);
        if (choice.Act is { } act)
            return Commands.Give(turn, act);
        if (choice.Ask is { } words)
            return Conversation.HearInstead(turn, Wording.Fill(words, turn));
        return Handled.GoOn;
    }
}
