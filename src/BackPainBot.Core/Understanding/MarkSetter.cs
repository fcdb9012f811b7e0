using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding;

/// <summary>Sets the <see cref="Marks"/> of a message.</summary>
internal sealed class MarkSetter
{
    /// <summary>In words: who takes something back does it in few.</summary>
    private const int LongestSwap = 30;

    /// <summary>"Is", "does", "can": words that ask when they begin a message.</summary>
    public const string AsksWhether = "cue:asks-whether";

    /// <summary>In words: so far from the beginning a question's subject stands at the latest ("will I find sore spots").</summary>
    private const int LatestSubject = 3;

    private readonly TermSet _untreated;
    private readonly TermSet _treated;
    private readonly TermSet _urgent;
    private readonly TermSet _standing;
    private readonly Dictionary<string, int> _marks;
    private readonly int _asksWhether;
    private readonly TermTable _terms;
    private readonly PhraseAutomaton _talk;
    private readonly IReadOnlyList<Language> _known;
    private readonly Languages _languages;

    public MarkSetter(KnowledgeBase knowledge, Grammar grammar)
    {
        _marks = Marks.All.ToDictionary(m => m, grammar.Terms.Find, StringComparer.Ordinal);
        (_terms, _talk) = (grammar.Terms, grammar.Layers[(int)Layer.Talk]);
        (_known, _languages) = (grammar.Languages, new Languages(grammar.Languages, grammar.Lexicon));
        _asksWhether = grammar.Terms.Find(AsksWhether);
        (_treated, _untreated) = (new TermSet(grammar.Terms.Count), new TermSet(grammar.Terms.Count));
        (_urgent, _standing) = (new TermSet(grammar.Terms.Count), new TermSet(grammar.Terms.Count));
        foreach (var term in grammar.Terms.Named($"{Kinds.Muscle}:*"))
            _treated.Add(term);
        foreach (var region in knowledge.Regions.Values)
        {
            if (grammar.Terms.Find($"{Kinds.Region}:{region.Id}") is >= 0 and var term)
                (region.Treated ? _treated : _untreated).Add(term);
        }

        foreach (var flag in knowledge.Flags.Values.Where(f => Levels.Rank(f.Level) < Levels.Rank(Levels.Care)))
        {
            if (grammar.Terms.Find($"{Kinds.Flag}:{flag.Id}") is >= 0 and var term)
                (Levels.IsUrgent(flag.Level) ? _urgent : _standing).Add(term);
        }
    }

    /// <summary>The marks that do not depend on what was found.</summary>
    public void SetPlace(Reading reading, ReadingContext context)
    {
        Set(reading, Marks.Question, reading.Text.Contains('?', StringComparison.Ordinal));
        Set(reading, Marks.Step, context.InStep);
        Set(reading, Marks.StepLeft, context.StepLeft);
    }

    public void Set(Reading reading)
    {
        Set(reading, Marks.Treated, reading.Meant.Meets(_treated));
        Set(reading, Marks.Untreated, reading.Meant.Meets(_untreated));
        Set(reading, Marks.Number, reading.Tokens is [{ Number: >= 0 }]);
        Set(reading, Marks.Swap, IsSwap(reading));
        Set(reading, Marks.Urgent, reading.Meant.Meets(_urgent));
        Set(reading, Marks.Standing, reading.Meant.Meets(_standing));
        Set(reading, Marks.Asked, reading.Facts.Exists(f => f.Asked && reading.KindOf(f) == Kinds.Flag));
        var known = reading.Tokens.Count(t => t.Words.Fit == Fit.Exact && t.IsKnown && t.End - t.Start > 1);
        Set(reading, Marks.Language, known > 0 && known * 2 >= reading.Tokens.Count);
        if (_languages.Of(reading.Text, reading.Tokens) is { } language)
            reading.Mark(language.Term);
    }

    /// <summary>The message asks something: by a question word, a question mark, or the order of its words.</summary>
    public bool Asks(Reading reading) =>
        reading.Meant.Has(_marks[Marks.Question]) || reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Ask) || AsksByOrder(reading) || AsksInPhrase(reading);

    /// <summary>
    /// "Is the psoas ..." and "should my belly fill when ..." ask. "Does hurt when I lift my leg" tells, and so does "can feel it
    /// in my groin": there no subject follows.
    /// </summary>
    private bool AsksByOrder(Reading reading)
    {
        if (!reading.Cues.Exists(c => c.Term == _asksWhether && c.Match.First == 0))
            return false;
        if (reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Muscle or Kinds.Tool))
            return true;
        return reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Thing)
            && reading.Facts.Exists(f => f.Match.First <= LatestSubject && reading.KindOf(f) is (Kinds.Thing or Kinds.Region or Kinds.Side))
            && !reading.Facts.Exists(f => f.Match.First == 1 && reading.KindOf(f) is (Kinds.Sensation or Kinds.Sign));
    }

    /// <summary>The phrase of a thing holds the question word: "which handle", "where do I press".</summary>
    private bool AsksInPhrase(Reading reading) => reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Thing)
        && Selection.All(_talk, reading.Tokens).Exists(asked => _terms.Kind(asked.Term) is Kinds.Ask
            && reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Thing && f.Match.SharesWord(asked)));

    /// <summary>Null for English.</summary>
    public string? LanguageOf(Reading reading)
    {
        foreach (var language in _known)
        {
            if (reading.Meant.Has(language.Term))
                return language.Id;
        }

        return null;
    }

    private static bool IsSwap(Reading reading) =>
        reading.Tokens.Count <= LongestSwap && reading.Facts.Exists(denied => denied.Denied
            && reading.Facts.Exists(meant => meant.IsMeant && reading.KindOf(meant) == reading.KindOf(denied) && (meant.Term != denied.Term || reading.KindOf(meant) is Kinds.Duration or Kinds.Score)));

    private void Set(Reading reading, string mark, bool holds)
    {
        if (holds)
            reading.Mark(_marks[mark]);
    }
}
