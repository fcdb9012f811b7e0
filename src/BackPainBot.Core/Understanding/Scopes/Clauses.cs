using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>How far a cue reaches in a message.</summary>
internal sealed class Clauses
{
    /// <summary>So many words may stand between a comma and the <c>or</c> that shows a list. Longer ones are clauses.</summary>
    private const int LongestListItem = 8;

    private readonly Reading _reading;
    private readonly Lexicon _lexicon;

    /// <summary>By token: what begins there.</summary>
    private readonly Effect?[] _begins;

    public Clauses(Reading reading, List<Match> found, IReadOnlyDictionary<int, ScopeCue> cues, Lexicon lexicon)
    {
        (_reading, _lexicon) = (reading, lexicon);
        _begins = new Effect?[reading.Tokens.Count];
        foreach (var match in found)
        {
            var cue = cues[match.Term];

            // A denial that follows another takes over from it, so no word is looked at twice.
            if (cue.Effect is Effect.Ends or Effect.Joins or Effect.Opens || (cue is { Effect: Effect.Denies, Back: false } && cue.IsUsual))
                _begins[match.First] = cue.Effect;
        }
    }

    public (int From, int To) Behind(Match cue, bool far)
    {
        var to = cue.Last;
        for (var i = cue.Last + 1; i < _begins.Length && !EndsAt(i) && _begins[i] != Effect.Denies; i++)
        {
            if (_reading.Tokens[i].Gap == Gap.Soft && !far && !ListGoesOn(i))
                break;
            to = i;
        }

        return (cue.Last + 1, to);
    }

    /// <summary>Up to the condition or the complaint that a question names, if it names one.</summary>
    public (int From, int To) UpToCondition(Match cue)
    {
        var (from, to) = Behind(cue, far: false);
        for (var i = from; i <= to; i++)
        {
            if (_begins[i] == Effect.Opens || _reading.Facts.Exists(f => f.Match.First == i && _reading.KindOf(f) == Kinds.Sensation))
                return (from, i - 1);
        }

        return (from, to);
    }

    public (int From, int To) Before(Match cue, bool far)
    {
        var from = cue.First;
        while (from > 0 && !EndsAt(from) && (far || _reading.Tokens[from].Gap != Gap.Soft))
            from--;
        return (from, cue.First - 1);
    }

    private bool EndsAt(int token) => _reading.Tokens[token].Gap == Gap.Hard || _begins[token] == Effect.Ends;

    private bool ListGoesOn(int token)
    {
        for (var i = token; i < Math.Min(_begins.Length, token + LongestListItem); i++)
        {
            if (_begins[i] == Effect.Joins)
                return true;
            if (EndsAt(i) || !IsItem(i))
                return false;
        }

        return false;
    }

    private bool IsItem(int token)
    {
        if (_lexicon.UsesOf(_reading.Tokens[token].Words.First).HasFlag(Uses.Filler))
            return true;
        for (var i = _reading.FactsFrom(token - Match.Longest); i < _reading.Facts.Count && _reading.Facts[i].Match.First <= token; i++)
        {
            if (_reading.Facts[i].Match.Uses(token))
                return true;
        }

        return false;
    }
}
