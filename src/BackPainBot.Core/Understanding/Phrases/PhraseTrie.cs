using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// All phrases of one layer as a tree of words. A step along it is a word, a word class (<c>&lt;get&gt;</c>), any number
/// (<c>&lt;number&gt;</c>) or a number from 0 to 10 (<c>&lt;score&gt;</c>). Fillers in a text are passed over; where the trie drops fillers,
/// those that an author wrote inside a phrase may be missing too ("front of my hip", "hip front").
/// </summary>
internal sealed class PhraseTrie(Lexicon lexicon, bool dropsFillers = false)
{
    public const int AnyNumber = -1;
    public const int AnyScore = -2;

    /// <summary>Word class 0 is this step, class 1 the one below, and so on.</summary>
    public const int FirstClass = -3;

    /// <summary>How many fillers may stand together inside a phrase.</summary>
    private const int MostFillers = 4;

    private readonly PhraseNode _root = new();

    public void Add(int[][][] parts, int term) => new PhraseWriter(dropsFillers ? lexicon : null, _root, parts, term).Write();

    public bool BeginsWith(int first, int second) =>
        _root.At(first)?.At(second) is not null
        || lexicon.ClassesOf(first).Any(c => _root.At(FirstClass - c)?.At(second) is not null)
        || lexicon.ClassesOf(second).Any(c => _root.At(first)?.At(FirstClass - c) is not null);

    /// <summary>Adds every phrase that begins at a token.</summary>
    public void Find(List<Token> tokens, int start, List<Match> found) =>
        new Walk(lexicon, tokens, found, start).Begin(_root);

    private readonly record struct Trail(int Next, int Last, ulong Used, int Count, int Score, bool Guess);

    private readonly record struct Walk(Lexicon Lexicon, List<Token> Tokens, List<Match> Found, int Start)
    {
        public void Begin(PhraseNode root) => Take(root, new Trail(Start, Start, 0, 0, -1, false));

        private void Arrive(PhraseNode node, Trail trail)
        {
            foreach (var term in node.Terms)
            {
                if (trail.Count > 1 || !trail.Guess)
                    Found.Add(new Match(term, Start, trail.Last, trail.Used, trail.Count, trail.Score));
            }

            GoOn(node, trail, fillers: 0);
        }

        private void GoOn(PhraseNode node, Trail trail, int fillers)
        {
            if (!node.HasEdges || trail.Next >= Tokens.Count || Tokens[trail.Next].Gap != Gap.None || trail.Next - Start >= Match.Longest)
                return;
            Take(node, trail);
            if (fillers < MostFillers && Lexicon.UsesOf(Tokens[trail.Next].Words.First).HasFlag(Uses.Filler))
                GoOn(node, trail with { Next = trail.Next + 1 }, fillers + 1);
        }

        private void Take(PhraseNode node, Trail trail)
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
            Step(node, token.Words.First, next);
            Step(node, token.Words.Second, next);
            Step(node, token.Words.Third, next);
            if (token.Number < 0)
                return;
            Follow(node, AnyNumber, next);
            if (token.Number <= 10)
                Follow(node, AnyScore, next with { Score = token.Number });
        }

        private void Step(PhraseNode node, int word, Trail next)
        {
            if (word == Lexicon.Unknown)
                return;
            Follow(node, word, next);
            foreach (var wordClass in Lexicon.ClassesOf(word))
                Follow(node, FirstClass - wordClass, next);
        }

        private void Follow(PhraseNode node, int step, Trail next)
        {
            if (node.At(step) is { } child)
                Arrive(child, next);
        }
    }
}
