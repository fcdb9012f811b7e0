using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// Chooses among the phrases that were found: the one with most words first, then the longest, then the first in the text.
/// A vague phrase gives way to a plain one of as many words, a score to anything as long ("about 3 inches"), noise to a fact. A word belongs to one phrase; terms that share the very same words share the place.
/// </summary>
internal sealed class Selection(TermTable terms)
{
    /// <summary>Those of the found phrases that hold, in the order of the text; the list is used up.</summary>
    /// <param name="found">What <see cref="All"/> found.</param>
    /// <param name="tokens">The message.</param>
    /// <param name="isLeftOut">Phrases that take no words from the others.</param>
    public List<Match> Choose(List<Match> found, List<Token> tokens, Predicate<Match>? isLeftOut = null)
    {
        found.RemoveAll(m => !IsWhereItMay(m, tokens) || isLeftOut?.Invoke(m) == true);
        if (found.Count < 2)
            return found;
        found.Sort(new ByWorth(tokens, terms));

        var owners = tokens.Count <= 256 ? stackalloc int[tokens.Count] : new int[tokens.Count];
        var chosen = new List<Match>(found.Count);
        foreach (var match in found)
        {
            if (!IsFree(match, owners, chosen))
                continue;
            chosen.Add(match);
            for (var i = match.First; i <= match.Last; i++)
            {
                if (match.Uses(i))
                    owners[i] = chosen.Count;
            }
        }

        chosen.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Term.CompareTo(b.Term));
        return chosen;
    }

    /// <summary>Every phrase that is there, each term once a place: what only points the way may lie across something else.</summary>
    public static List<Match> All(PhraseAutomaton phrases, List<Token> tokens)
    {
        var found = new List<Match>(16);
        AddAll(phrases, tokens, found);
        return found;
    }

    /// <summary>The same, for a list that is used more than once.</summary>
    public static void AddAll(PhraseAutomaton phrases, List<Token> tokens, List<Match> found)
    {
        for (var i = 0; i < tokens.Count; i++)
            phrases.Find(tokens, i, found);
    }

    private bool IsWhereItMay(Match match, List<Token> tokens) =>
        !(terms.IsExact(match.Term) && match.Count <= match.Last - match.First)
        && !(terms.IsFirst(match.Term) && match.First > 0 && tokens[match.First].Gap != Gap.Hard)
        && !(terms.IsWhole(match.Term) && !IsClause(match, tokens));

    private static bool IsClause(Match match, List<Token> tokens) =>
        (match.First == 0 || tokens[match.First].Gap != Gap.None) && (match.Last + 1 == tokens.Count || tokens[match.Last + 1].Gap != Gap.None);

    private static bool IsFree(Match match, ReadOnlySpan<int> owners, List<Match> chosen)
    {
        for (var i = match.First; i <= match.Last; i++)
        {
            if (!match.Uses(i) || owners[i] == 0)
                continue;
            var owner = chosen[owners[i] - 1];
            if (owner.First != match.First || owner.Used != match.Used || owner.Term == match.Term)
                return false;
        }

        return true;
    }

    private sealed class ByWorth(List<Token> tokens, TermTable terms) : IComparer<Match>
    {
        public int Compare(Match a, Match b)
        {
            if (a.Count != b.Count)
                return b.Count.CompareTo(a.Count);
            if (terms.IsVague(a.Term) != terms.IsVague(b.Term))
                return terms.IsVague(a.Term) ? 1 : -1;
            if (a.Last - a.First != b.Last - b.First)
                return (b.Last - b.First).CompareTo(a.Last - a.First);
            if (terms.IsScore(a.Term) != terms.IsScore(b.Term))
                return terms.IsScore(a.Term) ? 1 : -1;
            if (terms.IsNoise(a.Term) != terms.IsNoise(b.Term))
                return terms.IsNoise(a.Term) ? 1 : -1;
            var (lettersOfA, lettersOfB) = (Letters(a), Letters(b));
            if (lettersOfA != lettersOfB)
                return lettersOfB.CompareTo(lettersOfA);
            if (a.First != b.First)
                return a.First.CompareTo(b.First);
            return a.Used != b.Used ? a.Used.CompareTo(b.Used) : a.Term.CompareTo(b.Term);
        }

        private int Letters(Match match)
        {
            var letters = 0;
            for (var i = match.First; i <= match.Last; i++)
                letters += match.Uses(i) ? tokens[i].End - tokens[i].Start : 0;
            return letters;
        }
    }
}
