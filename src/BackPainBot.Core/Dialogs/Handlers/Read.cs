using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>What a handler did with the message.</summary>
internal enum Handled
{
    /// <summary>It was not for this handler.</summary>
    No,

    /// <summary>Done; the dialogs go on from where they stand now.</summary>
    GoOn,

    /// <summary>Something was said in between; the open question is put again in few words.</summary>
    AskAgain,
}

/// <summary>Reads the message where it was said.</summary>
internal static class Read
{
    public const string Intent = "intent:";

    public static Meaning In(TurnDraft turn) =>
        turn.Brain.Recognizer.Read(
            turn.Message.Text,
            new ReadingContext(Walks.Running(turn), MuscleSpokenOf(turn), turn.Facts.One(Slots.Technique)) { StepLeft = Walks.WasStopped(turn) });

    /// <summary>Whose "it" is: the muscle that is worked, or was asked about last, or stands first in the suggestion.</summary>
    private static string? MuscleSpokenOf(TurnDraft turn) =>
        turn.Facts.One(Slots.Muscle) ?? turn.Facts.One(Slots.About) ?? (Suggestions.IsOpen(turn) ? Suggestions.First(turn) : null);

    /// <summary>One of the words stands in the message; case and apostrophes aside.</summary>
    public static bool HasWord(TurnDraft turn, IReadOnlySet<string> words)
    {
        foreach (var word in turn.Message.Text.Split([' ', ',', '.', '?', '!', ';', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Contains(Plain(word)))
                return true;
        }

        return false;
    }

    /// <summary>In lower case, without apostrophes: as words stand in the dialogs' lists.</summary>
    public static string Plain(string words) =>
        words.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant();

    public static bool Heard(TurnDraft turn, Behaviour behaviour) =>
        behaviour.Hear.Any(h => IsSaid(turn, h));

    /// <summary>The message has the intent (<c>intent:back</c>) or names the term.</summary>
    public static bool IsSaid(TurnDraft turn, string termOrIntent) =>
        termOrIntent.StartsWith(Intent, StringComparison.Ordinal)
            ? turn.Meaning.Intent == termOrIntent[Intent.Length..]
            : turn.Meaning.Mentioned(termOrIntent);
}
