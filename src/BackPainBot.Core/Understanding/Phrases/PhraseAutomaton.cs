using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// Finds the phrases of one layer in a text. A step along a phrase is a word, a word class (<c>&lt;get&gt;</c>), any number
/// (<c>&lt;number&gt;</c>) or a number from 0 to 10 (<c>&lt;score&gt;</c>). Fillers in a text are passed over; where the automaton drops
/// fillers, those that an author wrote inside a phrase may be missing too ("front of my hip", "hip front"). Its states are made
/// while texts are read (a lazy deterministic automaton), so that a program starts at once however much the brackets of its phrases
/// multiply out to; it is safe for concurrent use once all phrases are in.
/// </summary>
internal sealed class PhraseAutomaton(Lexicon lexicon, bool dropsFillers = false)
{
    public const int AnyNumber = -1;
    public const int AnyScore = -2;

    /// <summary>Word class 0 is this step, class 1 the one below, and so on.</summary>
    public const int FirstClass = -3;

    /// <summary>How many fillers may stand together inside a phrase.</summary>
    private const int MostFillers = 4;

    /// <summary>
    /// So many states are kept: a few megabytes. What people really write needs a small part of them; whoever sends every row of words
    /// that there is fills no memory with it.
    /// </summary>
    private const int MostStates = 20_000;

    private readonly Lexicon _lexicon = lexicon;
    private readonly PhraseGraph _graph = new(dropsFillers ? lexicon : null);
    private Beginning? _begin;
    private int _room = MostStates;

    public void Add(Phrase phrase, int term)
    {
        _graph.Add(phrase, term);
        _begin = null;
    }

    public bool BeginsWith(int first, int second) =>
        Has(first, second)
        || _lexicon.ClassesOf(first).ToArray().Any(c => Has(FirstClass - c, second))
        || _lexicon.ClassesOf(second).ToArray().Any(c => Has(first, FirstClass - c));

    /// <summary>Adds every phrase that begins at a token.</summary>
    public void Find(List<Token> tokens, int start, List<Match> found)
    {
        if (Begin() is var begin && begin.With(tokens[start]))
            new Walk(this, tokens, found, start).Begin(begin.State);
    }

    private Beginning Begin() => _begin ??= new Beginning(_graph.Begin(), _lexicon);

    private bool Has(int first, int second) => At(Begin().State, first) is { } state && At(state, second) is not null;

    private PhraseState? At(PhraseState state, int step) => state.At(step, _graph, ref _room);

    /// <summary>Where every phrase begins, and the words that one begins with: most words of a message begin none.</summary>
    private sealed class Beginning
    {
        private readonly bool[] _words;

        public Beginning(PhraseState state, Lexicon lexicon)
        {
            State = state;
            _words = new bool[lexicon.Count];
            for (var word = 0; word < _words.Length; word++)
            {
                _words[word] = state.GoesOnWith(word);
                foreach (var wordClass in lexicon.ClassesOf(word))
                    _words[word] |= state.GoesOnWith(FirstClass - wordClass);
            }
        }

        public PhraseState State { get; }

        public bool With(Token token) =>
            token.Number >= 0 || With(token.Words.First) || With(token.Words.Second) || With(token.Words.Third);

        private bool With(int word) => word >= 0 && word < _words.Length && _words[word];
    }

    private readonly record struct Trail(int Next, int Last, ulong Used, int Count, int Score, bool Guess);

    private readonly record struct Walk(PhraseAutomaton Phrases, List<Token> Tokens, List<Match> Found, int Start)
    {
        public void Begin(PhraseState state) => Take(state, new Trail(Start, Start, 0, 0, -1, false));

        private void Arrive(PhraseState state, Trail trail)
        {
            foreach (var term in state.Terms)
            {
                if (trail.Count > 1 || !trail.Guess)
                    Found.Add(new Match(term, Start, trail.Last, trail.Used, trail.Count, trail.Score));
            }

            GoOn(state, trail, fillers: 0);
        }

        private void GoOn(PhraseState state, Trail trail, int fillers)
        {
            if (!state.GoesOn || trail.Next >= Tokens.Count || Tokens[trail.Next].Gap != Gap.None || trail.Next - Start >= Match.Longest)
                return;
            Take(state, trail);
            if (fillers < MostFillers && Phrases._lexicon.UsesOf(Tokens[trail.Next].Words.First).HasFlag(Uses.Filler))
                GoOn(state, trail with { Next = trail.Next + 1 }, fillers + 1);
        }

        private void Take(PhraseState state, Trail trail)
        {
            var token = Tokens[trail.Next];
            var next = trail with
            {
                Next = trail.Next + 1,
                Last = trail.Next,
                Used = trail.Used | 1UL << (trail.Next - Start),
                Count = trail.Count + 1,
                Guess = trail.Guess || token.Words.Fit == Fit.Guess && token.Number < 0,
            };
            Step(state, token.Words.First, next);
            Step(state, token.Words.Second, next);
            Step(state, token.Words.Third, next);
            if (token.Number < 0)
                return;
            Follow(state, AnyNumber, next);
            if (token.Number <= 10)
                Follow(state, AnyScore, next with { Score = token.Number });
        }

        private void Step(PhraseState state, int word, Trail next)
        {
            if (word == Lexicon.Unknown)
                return;
            Follow(state, word, next);
            foreach (var wordClass in Phrases._lexicon.ClassesOf(word))
                Follow(state, FirstClass - wordClass, next);
        }

        private void Follow(PhraseState state, int step, Trail next)
        {
            if (Phrases.At(state, step) is { } child)
                Arrive(child, next);
        }
    }
}
