namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// A place on the way through the phrases. Choices of words lead to one shared place, which keeps "(a|b) (c|d)" small; a place that
/// is shared is copied before a phrase that comes by only one of its ways changes it.
/// </summary>
internal sealed class PhraseNode
{
    /// <summary>Most places have one way on: it needs no dictionary.</summary>
    private (int Step, PhraseNode? Place) _only;

    private Dictionary<int, PhraseNode>? _edges;

    /// <summary>How many ways lead here.</summary>
    private int _ways = 1;

    /// <summary>The terms whose phrases end here.</summary>
    public int[] Terms { get; private set; } = [];

    public bool HasEdges => _only.Place is not null || _edges is not null;

    public PhraseNode? At(int step)
    {
        if (_edges is not null)
            return _edges.GetValueOrDefault(step);
        return _only.Step == step ? _only.Place : null;
    }

    public void AddTerm(int term)
    {
        if (!Terms.Contains(term))
            Terms = [.. Terms, term];
    }

    /// <summary>The places that a choice of steps leads to, each reached from nowhere else: to be changed freely.</summary>
    /// <param name="steps">Without repetitions.</param>
    public List<PhraseNode> Own(List<int> steps)
    {
        var own = new List<PhraseNode>(1);
        var before = new List<PhraseNode?>(1);
        foreach (var step in steps)
        {
            var old = At(step);
            if (before.Contains(old))
                continue;
            before.Add(old);
            own.Add(Owned(old, steps.Count == 1 ? 1 : steps.Count(s => ReferenceEquals(At(s), old))));
        }

        foreach (var step in steps)
            Lead(step, own[before.IndexOf(At(step))]);
        return own;
    }

    /// <summary>A place that so many ways lead to, and no other.</summary>
    private static PhraseNode Owned(PhraseNode? old, int ways)
    {
        if (old is null)
            return new PhraseNode { _ways = ways };
        if (old._ways == ways)
            return old;
        old._ways -= ways;
        return old.Copy(ways);
    }

    private void Lead(int step, PhraseNode place)
    {
        if (_edges is not null)
        {
            _edges[step] = place;
        }
        else if (_only.Place is null || _only.Step == step)
        {
            _only = (step, place);
        }
        else
        {
            _edges = new Dictionary<int, PhraseNode> { [_only.Step] = _only.Place, [step] = place };
            _only = default;
        }
    }

    private PhraseNode Copy(int ways)
    {
        var copy = new PhraseNode { _ways = ways, Terms = Terms, _only = _only };
        if (_only.Place is { } place)
            place._ways++;
        if (_edges is null)
            return copy;
        copy._edges = new Dictionary<int, PhraseNode>(_edges);
        foreach (var child in _edges.Values)
            child._ways++;
        return copy;
    }
}
