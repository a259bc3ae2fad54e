// Checks a folder of C2SP tiles with the packages that Go's checksum database is
// verified with: the checkpoint's log signature, the inclusion of entries, and
// the consistency of smaller trees.
//
//	sumdb_check FOLDER LOG-VKEY [COUNT]
//
// COUNT entries, spread evenly, and the first and the last are checked; 0 means all.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8 // a tile has 2^8 hashes

// folder reads tiles, which C2SP names as Go does but for the height.
type folder string

func (f folder) Height() int { return height }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		bytes, err := os.ReadFile(filepath.Join(string(f), path(tile)))
		if err != nil {
			return nil, err
		}
		data = append(data, bytes)
	}
	return data, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func path(tile tlog.Tile) string {
	name := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
	return strings.Replace(name, "tile/data/", "tile/entries/", 1)
}

// entries reads the bundles of a tree's entries: each entry after its length in two bytes.
func (f folder) entries(size int64) ([][]byte, error) {
	var entries [][]byte
	for first := int64(0); first < size; first += 1 << height {
		width := min(size-first, 1<<height)
		name := path(tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)})
		rest, err := os.ReadFile(filepath.Join(string(f), name))
		if err != nil {
			return nil, err
		}
		for ; width > 0; width-- {
			if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
				return nil, fmt.Errorf("%s ends early", name)
			}
			end := 2 + int(binary.BigEndian.Uint16(rest))
			entries = append(entries, rest[2:end])
			rest = rest[end:]
		}
		if len(rest) != 0 {
			return nil, fmt.Errorf("%s has bytes after its last entry", name)
		}
	}
	return entries, nil
}

// open reads the checkpoint under the log's key.
func (f folder) open(vkey string) (tlog.Tree, error) {
	var tree tlog.Tree
	text, err := os.ReadFile(filepath.Join(string(f), "checkpoint"))
	if err != nil {
		return tree, err
	}
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		return tree, fmt.Errorf("the note is not a checkpoint of %s", verifier.Name())
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// stored computes all the hashes of the tree over entries.
func stored(entries [][]byte) (tlog.HashReaderFunc, error) {
	var hashes []tlog.Hash
	read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = hashes[index]
		}
		return found, nil
	})
	for n, entry := range entries {
		added, err := tlog.StoredHashes(int64(n), entry, read)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, added...)
	}
	return read, nil
}

func check(f folder, vkey string, count int64) error {
	tree, err := f.open(vkey)
	if err != nil {
		return err
	}
	entries, err := f.entries(tree.N)
	if err != nil {
		return err
	}
	own, err := stored(entries)
	if err != nil {
		return err
	}
	if root, err := tlog.TreeHash(tree.N, own); err != nil || root != tree.Hash {
		return fmt.Errorf("the entries give the root %v, the checkpoint says %v (%v)", root, tree.Hash, err)
	}
	tiles := tlog.TileHashReader(tree, f)
	step := int64(1)
	if count > 0 {
		step = max(1, tree.N/count)
	}
	included := 0
	for n := int64(0); n < tree.N; n = next(n, step, tree.N) {
		proof, err := tlog.ProveRecord(tree.N, n, tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(entries[n])); err != nil {
			return fmt.Errorf("entry %d: %w", n, err)
		}
		included++
	}
	consistent := 0
	for _, n := range []int64{1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, tree.N - 1, tree.N} {
		if n < 1 || n > tree.N {
			continue
		}
		root, err := tlog.TreeHash(n, own)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(tree.N, n, tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, n, root); err != nil {
			return fmt.Errorf("size %d: %w", n, err)
		}
		consistent++
	}
	fmt.Printf("size %d, %d entries included, %d sizes consistent\n", tree.N, included, consistent)
	return nil
}

// next is the entry to check after n: the last one is always among them.
func next(n, step, size int64) int64 {
	if n+step >= size && n != size-1 {
		return size - 1
	}
	return n + step
}

func main() {
	count := int64(0)
	if len(os.Args) == 4 {
		count, _ = strconv.ParseInt(os.Args[3], 10, 64)
	} else if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "sumdb_check FOLDER LOG-VKEY [COUNT]")
		os.Exit(64)
	}
	if err := check(folder(os.Args[1]), os.Args[2], count); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
