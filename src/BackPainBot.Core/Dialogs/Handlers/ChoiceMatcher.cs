using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Which choice of the open question a message picks: clicked, typed, numbered, or said in other words.</summary>
internal static class ChoiceMatcher
{
    /// <summary>One word is at least so long: shorter ones ("in", "on", "it") stand in too many buttons.</summary>
    internal const int LeastLetters = 4;

    private const string AnswerPrefix = $"{Kinds.Answer}:";
    private const string No = $"{Kinds.Answer}:no";
    private const string Yes = $"{Kinds.Answer}:yes";

    /// <summary>The button itself: its click, its label or other words for it, or its number alone.</summary>
    public static ChoiceSpec? Exact(TurnDraft turn, Ask ask)
    {
        if (turn.Message.Click is { } click)
            return ask.Choices.FirstOrDefault(c => c.Id == click.Choice);
        var text = turn.Message.Text;
        if (ask.Choices.FirstOrDefault(c => IsLabel(text, Wording.Fill(c.Label, turn))) is { } labelled)
            return labelled;
        if (ask.Card is null && ask.Choices.FirstOrDefault(c => c.Words.Any(w => IsLabel(text, w))) is { } worded)
            return worded;
        // While somebody presses, a number is how much it hurts, and "first" is no "next".
        if (Walks.IsOnTop(turn))
            return null;
        return (turn.Meaning.BareNumber ?? Place(turn.Meaning)) is { } number && number >= 1 && number <= Numbered(ask)
            ? ask.Choices[number - 1] : null;
    }

    /// <summary>"Next?" asks: only a label that is a question itself is picked by one.</summary>
    private static bool IsLabel(string typed, string label) =>
        SameWords(typed, label) && (label.Contains('?', StringComparison.Ordinal) || !typed.Contains('?', StringComparison.Ordinal));

    /// <summary>How many choices have a number: of a card its lines, so that a number is never "none of these".</summary>
    private static int Numbered(Ask ask) =>
        Math.Min(ask.Card is null ? ask.Choices.Count : ask.Choices.Count(c => c.Id is not (EngineButtons.None or EngineButtons.NotSure)), Asks.MostChoices);

    private static int? Place(Meaning meaning) => meaning.Places is [var only] ? only : null;

    /// <summary>
    /// The one choice that the message means, when it means nothing else that matters: other facts in the same message are
    /// taken as facts, and a question is answered as a question.
    /// </summary>
    public static ChoiceSpec? Meant(TurnDraft turn, Ask ask)
    {
        if (turn.Meaning.Topics.Count > 0 && turn.Meaning.Mentions.Any(m => m.Kind == Kinds.Ask))
            return null;
        var meant = TheOne(turn, ask);
        if (meant is null || (meant.Id == EngineButtons.None && ask.Card is not null && !(IsPlain(turn) && IsPlainNo(turn))))
            return null;
        if ((ask.Card is not null && turn.Meaning.Unread + turn.Meaning.Aside > 0) || (meant.Act == EngineActs.Next && (turn.Meaning.Unread > 0 || !Walks.MayAdvance(turn))))
            return null;
        if (ask.Card is null ? NothingElse(turn.Meaning, meant) : NothingElseOnCard(turn.Meaning, meant))
            return meant;
        return (ask.Card is null ? IsLed(turn, meant) : IsNoneAndFacts(turn, meant)) ? meant : null;
    }

    /// <summary>It begins with the answer, and nothing behind that has to be heard first.</summary>
    private static bool IsLed(TurnDraft turn, ChoiceSpec choice) =>
        Leads(turn.Meaning, choice) && !IsCommanded(turn, choice) && !Telling.Replaces(turn) && !TellsDanger(turn, choice);

    /// <summary>Of several choices the one that is named goes before those that a mere yes or no would pick ("yes, a strong one").</summary>
    private static ChoiceSpec? TheOne(TurnDraft turn, Ask ask)
    {
        var said = ask.Choices.Where(c => c.Means.Any(m => Read.IsSaid(turn, m))).ToList();
        if (said.Count > 1 && ask.Card is null)
            said.RemoveAll(c => !c.Means.Any(m => !m.StartsWith(AnswerPrefix, StringComparison.Ordinal) && Read.IsSaid(turn, m)));
        return said is [var only] ? only : null;
    }

    /// <summary>
    /// Nothing in the words makes an exception ("none but the last"), asks ("none?"), or takes the no back ("no, sorry, yes"): what is not quite understood never counts as none of the lines of a card.
    /// </summary>
    private static bool IsPlain(TurnDraft turn) =>
        !Read.HasWord(turn, turn.Dialogs.Exceptions) && !turn.Message.Text.Contains('?', StringComparison.Ordinal)
            && turn.Meaning.Mentions.LastOrDefault(m => m.Kind == Kinds.Answer) is not { Term: Yes };

    /// <summary>Every no that is said denies all of a list: "no thanks" and "not any more" do not.</summary>
    private static bool IsPlainNo(TurnDraft turn) => turn.Meaning.Mentions.All(m => m.Term != No
        || turn.Dialogs.PlainNo.Contains(Read.Plain(turn.Message.Text.Substring(m.Start, m.Length))));

    /// <summary>A flag, or a sign in a technique, that is no way of saying the choice: it is heard before any answer.</summary>
    private static bool TellsDanger(TurnDraft turn, ChoiceSpec choice) =>
        turn.Meaning.Flags.Any(f => !choice.Means.Contains($"{Kinds.Flag}:{f}"))
            || (Signs.Heard(turn) is { } sign && !sign.Hear.Any(choice.Means.Contains));

    /// <summary>Numbers of several choices: "1 and 3", "yes, the second and the fourth". Null when there is anything else.</summary>
    public static IReadOnlyList<string>? Numbers(TurnDraft turn, Ask ask)
    {
        if (turn.Meaning.Places is { Count: > 0 } places)
            return places.All(p => p <= Numbered(ask)) ? [.. places.Select(p => ask.Choices[p > 0 ? p - 1 : Numbered(ask) + p].Id)] : null;
        var parts = turn.Message.Text.Split([' ', ',', ';', '+', '&', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ids = new List<string>();
        foreach (var part in parts.Where(p => !turn.Dialogs.Joiners.Contains(p.ToLowerInvariant())))
        {
            if (!int.TryParse(part, out var number) || number < 1 || number > Numbered(ask))
                return null;
            ids.Add(ask.Choices[number - 1].Id);
        }

        return ids.Count > 0 ? ids : null;
    }

    /// <summary>
    /// A part of a button's words ("sitting" for "With sitting"), for messages that nothing else understood. Of several buttons the
    /// shortest is meant; the two that end a card take their whole words.
    /// </summary>
    public static ChoiceSpec? Partly(TurnDraft turn, Ask ask)
    {
        var typed = WordsOf(turn.Message.Text);
        if (!typed.Any(w => w.Length >= LeastLetters))
            return null;
        var fitting = ask.Choices
            .Where(c => ask.Card is null || c.Id is not (EngineButtons.None or EngineButtons.NotSure))
            .Where(c => c.Act != EngineActs.Next || Walks.MayAdvance(turn))
            .Select(c => (Choice: c, Words: WordsOf(Wording.Fill(c.Label, turn))))
            .Where(c => typed.IsSubsetOf(c.Words))
            .OrderBy(c => c.Words.Count)
            .ToList();
        if (fitting.Count > 0)
            return fitting.Count == 1 || fitting[0].Words.Count < fitting[1].Words.Count ? fitting[0].Choice : null;
        var further = ask.Choices.Where(c => c.Words.Count > 0 && typed.IsSubsetOf(c.Words.SelectMany(WordsOf))).ToList();
        return further is [var one] ? one : null;
    }

    internal static HashSet<string> WordsOf(string text) => [.. ListOf(text)];

    /// <summary>In lower case, in their order.</summary>
    internal static List<string> ListOf(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', ';', ':', '-', '/'], StringSplitOptions.RemoveEmptyEntries)];

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

    /// <summary>
    /// Yes, no or don't know at the head of a message answer the question, whatever else is told after it. The no of "no pulse" is the
    /// pulse's and not an answer.
    /// </summary>
    private static bool Leads(Meaning meaning, ChoiceSpec choice) =>
        meaning.Mentions.Count > 0 && meaning.Mentions[0] is { Kind: Kinds.Answer } first && choice.Means.Contains(first.Term)
            && !meaning.Mentions.Any(m => m is { Kind: Kinds.Sign, Denied: true });

    /// <summary>"Yes, stop", "no, wait": the command is meant, where the choice does not do the same.</summary>
    private static bool IsCommanded(TurnDraft turn, ChoiceSpec choice) =>
        turn.Dialogs.Commands.FirstOrDefault(c => Read.Heard(turn, c)) is { Do: EngineActs.Stop or EngineActs.Pause or EngineActs.Back } command
            && choice.Act != command.Do;

    /// <summary>"None, lower left when I get up": a clause that says none, and then nothing but what tells of an ordinary pain.</summary>
    private static bool IsNoneAndFacts(TurnDraft turn, ChoiceSpec choice)
    {
        var mentions = turn.Meaning.Mentions;
        if (choice.Id != EngineButtons.None || mentions.Count < 2 || !Leads(turn.Meaning, choice))
            return false;
        var next = mentions.First(m => m.Kind != Kinds.Answer || !choice.Means.Contains(m.Term));
        return turn.Message.Text.AsSpan()[mentions[0].Start..next.Start].ContainsAny(OwnPain.ClauseEnds)
            && mentions.All(m => m is { Denied: false, NotNow: false } && turn.Dialogs.BesideNone.Contains(m.Term));
    }

    /// <summary>"No, sorry yes", "no, not any more", "nothing helps": an answer beside the answer takes it back or tells something, and so does relief.</summary>
    private static bool NothingElseOnCard(Meaning meaning, ChoiceSpec choice) => NothingElse(meaning, choice)
        && meaning.Mentions.All(m => m.Kind is not (Kinds.Answer or Kinds.Relief) || meaning.Mentions.Any(other => choice.Means.Contains(other.Term) && m.LiesIn(other)));

    /// <summary>Other words for the choice may lie in the words that mean it: "feet" in "both feet".</summary>
    private static bool NothingElse(Meaning meaning, ChoiceSpec choice)
    {
        var meant = meaning.Mentions.Where(m => choice.Means.Contains(m.Term)).ToList();
        var isSign = meant.Exists(m => m.Kind == Kinds.Sign);
        return meaning.Mentions.All(m => m.Kind is Kinds.Answer or Kinds.Talk or Kinds.Technique or Kinds.Relief || (isSign && m.Kind == Kinds.Sensation) || meant.Exists(m.LiesIn));
    }
}
