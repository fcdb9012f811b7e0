using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Which choice of the open question a message picks: clicked, typed, numbered, or said in other words.</summary>
internal static class ChoiceMatcher
{
    /// <summary>The button itself: its click, its label, or its number alone.</summary>
    public static ChoiceSpec? Exact(TurnDraft turn, Ask ask)
    {
        if (turn.Message.Click is { } click)
            return ask.Choices.FirstOrDefault(c => c.Id == click.Choice);
        var text = turn.Message.Text;
        if (ask.Choices.FirstOrDefault(c => SameWords(text, Wording.Fill(c.Label, turn))) is { } labelled)
            return labelled;
        return (turn.Meaning.BareNumber ?? turn.Meaning.Ordinal) is { } number && number >= 1 && number <= Math.Min(ask.Choices.Count, Asks.MostChoices)
            ? ask.Choices[number - 1] : null;
    }

    /// <summary>
    /// The one choice that the message means, when it means nothing else that matters: other facts in the same message are
    /// taken as facts, and a question is answered as a question.
    /// </summary>
    public static ChoiceSpec? Meant(TurnDraft turn, Ask ask)
    {
        if (turn.Meaning.Topics.Count > 0 && turn.Meaning.Mentions.Any(m => m.Kind == Kinds.Ask))
            return null;
        if (ask.Card is not null && !IsPlain(turn))
            return null;
        ChoiceSpec? meant = null;
        foreach (var choice in ask.Choices)
        {
            if (!choice.Means.Any(m => Read.IsSaid(turn, m)))
                continue;
            if (meant is not null)
                return null;
            meant = choice;
        }

        return meant is not null && ((ask.Card is null && Leads(turn.Meaning, meant)) || NothingElse(turn.Meaning, meant)) ? meant : null;
    }

    /// <summary>
    /// Nothing in the words makes an exception ("none but the last"): what is not quite understood never counts as none of the
    /// lines of a card.
    /// </summary>
    private static bool IsPlain(TurnDraft turn) => !Read.HasWord(turn, turn.Dialogs.Exceptions);

    /// <summary>Numbers of several choices: "1 and 3". Null when there is anything but numbers.</summary>
    public static IReadOnlyList<string>? Numbers(TurnDraft turn, Ask ask)
    {
        var parts = turn.Message.Text.Split([' ', ',', ';', '+', '&', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ids = new List<string>();
        foreach (var part in parts.Where(p => !turn.Dialogs.Joiners.Contains(p.ToLowerInvariant())))
        {
            if (!int.TryParse(part, out var number) || number < 1 || number > ask.Choices.Count)
                return null;
            ids.Add(ask.Choices[number - 1].Id);
        }

        return ids.Count > 0 ? ids : null;
    }

    /// <summary>The same letters and digits in the same order; case, spaces and signs aside.</summary>
    internal static bool SameWords(string typed, string label)
    {
        var i = 0;
        var any = false;
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            while (i < typed.Length && !char.IsLetterOrDigit(typed[i]))
                i++;
            if (i == typed.Length || char.ToLowerInvariant(typed[i]) != char.ToLowerInvariant(c))
                return false;
            i++;
            any = true;
        }

        while (i < typed.Length && !char.IsLetterOrDigit(typed[i]))
            i++;
        return any && i == typed.Length;
    }

    /// <summary>Yes, no or don't know at the head of a message answer the question, whatever else is told after it.</summary>
    private static bool Leads(Meaning meaning, ChoiceSpec choice) =>
        meaning.Mentions.Count > 0 && meaning.Mentions[0] is { Kind: Kinds.Answer } first && choice.Means.Contains(first.Term);

    private static bool NothingElse(Meaning meaning, ChoiceSpec choice) =>
        meaning.Mentions.All(m => choice.Means.Contains(m.Term) || m.Kind is Kinds.Answer or Kinds.Talk or Kinds.Technique);
}
