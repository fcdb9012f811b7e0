namespace BackPainBot.Core.Dialogs;

/// <summary>How far the questions of a dialog have come.</summary>
internal static class Progress
{
    /// <summary>Notes "question 2 of about 4", where the dialog says so and there is more than one.</summary>
    public static void Note(TurnDraft turn, Dialog dialog, Step asked)
    {
        if (!dialog.Progress || turn.Style != AskStyle.Full)
            return;
        var answered = turn.AnsweredIn(dialog.Id).Where(slot => IsQuestion(turn, dialog, slot)).Distinct(StringComparer.Ordinal).Count();
        var count = answered + Open(turn, dialog, asked);
        if (count > 1)
            turn.Reply.Note(EngineLines.QuestionOf, ("number", $"{answered + 1}"), ("count", $"{count}"));
    }

    private static bool IsQuestion(TurnDraft turn, Dialog dialog, string slot) =>
        slot.StartsWith(Slots.Answered, StringComparison.Ordinal) || SlotsOf(turn, dialog).Contains(slot);

    /// <summary>The card that is asked, and the slots that are not known yet; about as many questions, as one may fill two.</summary>
    private static int Open(TurnDraft turn, Dialog dialog, Step asked) =>
        (asked.Kind == StepKind.Gate ? 1 : 0) + SlotsOf(turn, dialog).Distinct(StringComparer.Ordinal).Count(slot => !turn.Facts.Known(slot));

    private static IEnumerable<string> SlotsOf(TurnDraft turn, Dialog dialog) =>
        dialog.Steps.Where(s => s.Kind == StepKind.Prompt && turn.Facts.Holds(s.If, s.Unless)).SelectMany(s => turn.Dialogs.Prompts[s.What].Slots);
}
