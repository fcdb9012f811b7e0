namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// A place on the way through the phrases: all the nodes of the graph that the words so far lead to. Where the next word leads is
/// worked out when somebody first goes there, and kept.
/// </summary>
internal sealed class PhraseState
{
    /// <summary>A table may have so many places for each step that goes on: the beginning of a layer has one, few other states do.</summary>
    private const int Sparsest = 16;

    /// <summary>In the order of their steps. A step stands beside where it leads, as what a look-up costs is the memory that it meets.</summary>
    private readonly Way[] _ways;

    /// <summary>The place of each step from the first on, -1 for none; null where halving is as good.</summary>
    private readonly int[]? _table;

    /// <summary>A state that was never entered yet.</summary>
    /// <param name="terms">The terms whose phrases end here.</param>
    /// <param name="steps">The steps that go on from here, with the nodes that take them.</param>
    public PhraseState(int[] terms, List<(int Step, int Node)> steps)
    {
        Terms = terms;
        _ways = [.. steps.GroupBy(s => s.Step, s => s.Node).OrderBy(g => g.Key).Select(g => new Way(g.Key, [.. g.Order()]))];
        GoesOn = _ways.Length > 0;
        if (_ways.Length > Sparsest && _ways[^1].Step - _ways[0].Step < _ways.Length * Sparsest)
            _table = Table();
    }

    public int[] Terms { get; }

    public bool GoesOn { get; }

    /// <summary>Some phrase goes on with this step.</summary>
    public bool GoesOnWith(int step) => PlaceOf(step) >= 0;

    /// <summary>Null when no phrase goes on with this step.</summary>
    /// <param name="step">A word, a class or a number.</param>
    /// <param name="graph">Knows where the nodes lead.</param>
    /// <param name="room">How many states may still be kept; those beyond are worked out anew each time.</param>
    public PhraseState? At(int step, PhraseGraph graph, ref int room)
    {
        var at = PlaceOf(step);
        if (at < 0)
            return null;
        ref var way = ref _ways[at];
        if (Volatile.Read(ref way.Next) is { } known)
            return known;
        // Two threads that come here at once work out equal states: either may stay.
        var next = graph.After(way.Nodes);
        if (Volatile.Read(ref room) > 0 && Interlocked.Decrement(ref room) >= 0)
            Volatile.Write(ref way.Next, next);
        return next;
    }

    private int[] Table()
    {
        var table = new int[_ways[^1].Step - _ways[0].Step + 1];
        Array.Fill(table, -1);
        for (var at = 0; at < _ways.Length; at++)
            table[_ways[at].Step - _ways[0].Step] = at;
        return table;
    }

    /// <summary>-1 when no phrase goes on with this step.</summary>
    private int PlaceOf(int step)
    {
        if (_table is not null)
            return step - _ways[0].Step is >= 0 and var place && place < _table.Length ? _table[place] : -1;
        var (low, high) = (0, _ways.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ways[middle].Step == step)
                return middle;
            if (_ways[middle].Step < step)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private struct Way(int step, int[] nodes)
    {
        public readonly int Step = step;
        public readonly int[] Nodes = nodes;
        public PhraseState? Next;
    }
}
