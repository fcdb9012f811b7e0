namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// A place on the way through the phrases: all the nodes of the graph that the words so far lead to. Where the next word leads is
/// worked out when somebody first goes there, and kept.
/// </summary>
internal sealed class PhraseState
{
    /// <summary>Of so many steps one is found sooner by its hash than by halving.</summary>
    private const int Many = 32;

    private readonly int[] _steps;
    private readonly Dictionary<int, int>? _places;
    private readonly int[][] _nodes;
    private readonly PhraseState?[] _next;

    /// <summary>A state that was never entered yet.</summary>
    /// <param name="terms">The terms whose phrases end here.</param>
    /// <param name="steps">The steps that go on from here, with the nodes that take them.</param>
    public PhraseState(int[] terms, List<(int Step, int Node)> steps)
    {
        Terms = terms;
        var groups = steps.GroupBy(s => s.Step).OrderBy(g => g.Key).ToList();
        _steps = [.. groups.Select(g => g.Key)];
        _places = _steps.Length < Many ? null : groups.Select((g, at) => (g.Key, at)).ToDictionary();
        _nodes = [.. groups.Select(g => g.Select(s => s.Node).Order().ToArray())];
        _next = new PhraseState?[_steps.Length];
    }

    public int[] Terms { get; }

    public bool GoesOn => _steps.Length > 0;

    /// <summary>Null when no phrase goes on with this step.</summary>
    /// <param name="step">A word, a class or a number.</param>
    /// <param name="graph">Knows where the nodes lead.</param>
    /// <param name="room">How many states may still be kept; those beyond are worked out anew each time.</param>
    public PhraseState? At(int step, PhraseGraph graph, ref int room)
    {
        var at = PlaceOf(step);
        if (at < 0)
            return null;
        if (Volatile.Read(ref _next[at]) is { } known)
            return known;
        // Two threads that come here at once work out equal states: either may stay.
        var next = graph.After(_nodes[at]);
        if (Volatile.Read(ref room) > 0 && Interlocked.Decrement(ref room) >= 0)
            Volatile.Write(ref _next[at], next);
        return next;
    }

    /// <summary>Below 0 when no phrase goes on with this step.</summary>
    private int PlaceOf(int step) =>
        _places is null ? Array.BinarySearch(_steps, step)
        : _places.TryGetValue(step, out var at) ? at
        : -1;
}
