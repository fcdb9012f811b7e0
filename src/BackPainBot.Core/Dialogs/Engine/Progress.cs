namespace BackPainBot.Core.Dialogs;

/// <summary>How far the questions of a dialog have come.</summary>
internal static class Progress
{
    /// <summary>Notes "question 2 of about 4", where the dialog says so and there is more than one.</summary>
    public static void Note(TurnDraft turn, Dialog dialog, Step asked)
    {
        if (!dialog.Progress || turn.Style != AskStyle.Full)
            return;
        var number = turn.AnswersIn(dialog.Id) + 1;
        var count = number + Following(turn, dialog, asked);
        if (count > 1)
            turn.Reply.Note(EngineLines.QuestionOf, ("number", $"{number}"), ("count", $"{count}"));
    }

    /// <summary>Slots that later prompts would still ask for; about as many questions, as one may fill two.</summary>
    private static int Following(TurnDraft turn, Dialog dialog, Step asked)
    {
        var filled = turn.Dialogs.Prompts.TryGetValue(asked.What, out var prompt) ? prompt.Slots : [];
        return dialog.Steps
            .Where(s => s.Kind == StepKind.Prompt && turn.Facts.Holds(s.If, s.Unless))
            .SelectMany(s => turn.Dialogs.Prompts[s.What].Slots)
            .Distinct(StringComparer.Ordinal)
            .Count(slot => !turn.Facts.Known(slot) && !filled.Contains(slot));
    }
}
